// Result<T>: a value or an Error, spelt like std::expected (which GCC 12 has in C++23 mode only). Ignoring
// one does not compile.
#pragma once

#include "core/base/error.h"

#include <cstdlib>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace rekam {

// Carries an error into any Result: `return Unexpected(Errc::DiskFull, {{"op", "write"}});`
class Unexpected
{
public:
    explicit Unexpected(Error error) : m_error(std::move(error)) {}
    explicit Unexpected(Errc code, std::vector<Fact> facts = {}) : m_error(code, std::move(facts)) {}
    Error take() && { return std::move(m_error); }

private:
    Error m_error;
};

template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    // NOLINTNEXTLINE(google-explicit-constructor): a value is a result, as in std::expected.
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Unexpected unexpected) : m_state(std::in_place_index<1>, std::move(unexpected).take()) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Asking for what is not there is a bug in the caller and ends the process.
    T& value() & { return has_value() ? std::get<0>(m_state) : (std::abort(), std::get<0>(m_state)); }
    const T& value() const&
    {
        return has_value() ? std::get<0>(m_state) : (std::abort(), std::get<0>(m_state));
    }
    T&& value() && { return std::move(value()); }
    const Error& error() const
    {
        return !has_value() ? std::get<1>(m_state) : (std::abort(), std::get<1>(m_state));
    }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(value()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    T value_or(T fallback) const& { return has_value() ? value() : std::move(fallback); }

    template<typename F>
    auto and_then(F&& f) && -> std::invoke_result_t<F, T&&>
    {
        if (!has_value())
            return Unexpected(error());
        return std::forward<F>(f)(std::move(*this).value());
    }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Unexpected unexpected) : m_error(std::in_place, std::move(unexpected).take()) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return m_error.has_value() ? *m_error : (std::abort(), *m_error); }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace rekam

// REKAM_TRY(value, expression): value of a Result, or return its error from the enclosing function.
#define REKAM_TRY_JOIN_(a, b) a##b
#define REKAM_TRY_NAME_(line) REKAM_TRY_JOIN_(rekamTry, line)
#define REKAM_TRY(declaration, expression)                                                                   \
    auto REKAM_TRY_NAME_(__LINE__) = (expression);                                                           \
    if (!REKAM_TRY_NAME_(__LINE__))                                                                          \
        return ::rekam::Unexpected(REKAM_TRY_NAME_(__LINE__).error());                                       \
    declaration = std::move(REKAM_TRY_NAME_(__LINE__)).value()

#define REKAM_CHECK(expression)                                                                              \
    if (auto rekamCheck = (expression); !rekamCheck)                                                         \
    return ::rekam::Unexpected(rekamCheck.error())
