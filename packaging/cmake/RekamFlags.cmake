# Flags that every target of ours takes: warnings are errors, hardening where the compiler has it.
add_library(rekam_flags INTERFACE)
target_compile_features(rekam_flags INTERFACE cxx_std_20)
target_include_directories(rekam_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(rekam_flags INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_TO_ASCII QT_STRICT_ITERATORS
  QT_NO_JAVA_STYLE_ITERATORS _GLIBCXX_ASSERTIONS)
target_compile_options(rekam_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2 -Wunused -Werror
  -fstack-protector-strong -fstack-clash-protection
  -pthread) # glib asks for it: precompiled headers are shared only between targets that agree
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(rekam_flags INTERFACE -ftrivial-auto-var-init=zero -Wduplicated-cond -Wlogical-op
    "SHELL:--param ggc-min-heapsize=1048576") # KiB: a precompiled header is not garbage to be collected again and again
endif()
if(CMAKE_BUILD_TYPE MATCHES "Rel" AND NOT REKAM_SANITIZE)
  target_compile_options(rekam_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fcf-protection=full)
endif()
target_link_options(rekam_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
if(REKAM_SANITIZE)
  target_compile_options(rekam_flags INTERFACE -fsanitize=${REKAM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(rekam_flags INTERFACE -fsanitize=${REKAM_SANITIZE})
endif()
if(REKAM_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang") # core/base/thread_order.cpp
  foreach(way _ZN11QMetaObject8activateEP7QObjectPKS_iPPv _ZN16QCoreApplication9postEventEP7QObjectP6QEventi
      _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
      _ZN11QThreadPool5startEP9QRunnablei _ZN11QThreadPool5startESt8functionIFvvEEi _ZN7QThread4waitE14QDeadlineTimer)
    target_link_options(rekam_flags INTERFACE -Wl,--wrap=${way})
  endforeach()
endif()
if(REKAM_FUZZ)
  target_compile_options(rekam_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(REKAM_COVERAGE)
  target_compile_options(rekam_flags INTERFACE --coverage)
  target_link_options(rekam_flags INTERFACE --coverage)
endif()
