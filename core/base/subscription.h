// A callback that lives as long as who asked for it: destroying the Subscription ends it.
#pragma once

#include <functional>
#include <utility>

namespace rekam {

class Subscription
{
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> unsubscribe) : m_unsubscribe(std::move(unsubscribe)) {}
    Subscription(Subscription&& other) noexcept : m_unsubscribe(std::exchange(other.m_unsubscribe, nullptr))
    {}
    Subscription& operator=(Subscription&& other) noexcept
    {
        if (this != &other) {
            end();
            m_unsubscribe = std::exchange(other.m_unsubscribe, nullptr);
        }
        return *this;
    }
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription() { end(); }

    void end()
    {
        if (auto unsubscribe = std::exchange(m_unsubscribe, nullptr))
            unsubscribe();
    }

private:
    std::function<void()> m_unsubscribe;
};

} // namespace rekam
