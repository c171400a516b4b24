# rekam_test(unit/people [GUI] [WAITS] [COMPUTES] [TOGETHER [APART nik_test.cpp]] LABEL unit SOURCES nik_test.cpp ...
#   USES core/people LIBS ...)
# ctest is given five times as many places as there are processors (packaging/shell.inc): a test takes two of them, one that mostly
# WAITS for other programs takes one and starts early. One that COMPUTES long starts before most of them, and gives way to those that wait:
# it computes in what they leave over, and the longest day is not made longer by it (decision 94).
# Limits of tests grow by REKAM_TEST_PATIENCE: sanitized programs are slower.
# Test programs share one compiled Catch2, one main object a kind and one precompiled Catch2 header a kind (24 s a file otherwise).

# Of binutils, as the usual linker is, and four times as quick; programs that people use are linked by the usual one.
find_program(REKAM_QUICK_LINKER ld.gold)

set(REKAM_GIVES_WAY nice -n 10)

set(REKAM_TEST_PATIENCE 1)
if(REKAM_SANITIZE)
  set(REKAM_TEST_PATIENCE 6)
endif()

function(rekam_test_main)
  set(support ${CMAKE_SOURCE_DIR}/tests/support)
  # All of Catch2 is compiled once; a main of each kind starts it.
  add_library(rekam_test_catch STATIC ${support}/catch_run.cpp)
  target_compile_options(rekam_test_catch PRIVATE ${REKAM_TEST_OPTIONS})
  target_link_libraries(rekam_test_catch PRIVATE rekam_flags)
  _rekam_test_main(rekam_test_main ${support}/catch_main.cpp Qt6::Core)
  _rekam_test_main(rekam_test_gui_main ${support}/catch_gui_main.cpp Qt6::Widgets)
  # A program links those fakes that it uses, and has the libraries that they need anyway.
  add_library(rekam_test_fakes STATIC ${support}/fake_station.cpp ${support}/fake_supervision.cpp ${support}/fake_rack.cpp
    ${support}/fake_outbox.cpp ${support}/fake_desk_services.cpp ${support}/fake_card_stock.cpp)
  target_compile_options(rekam_test_fakes PRIVATE ${REKAM_TEST_OPTIONS})
  target_link_libraries(rekam_test_fakes PRIVATE rekam_flags Qt6::Core)
  rekam_use_headers(rekam_test_fakes rekam_test_ Qt6::Core)
endfunction()

function(_rekam_test_main name source library)
  add_library(${name} OBJECT ${source})
  target_compile_options(${name} PRIVATE ${REKAM_TEST_OPTIONS})
  target_link_libraries(${name} PRIVATE rekam_flags ${library})
  rekam_use_headers(${name} rekam_test_ ${library})
endfunction()

function(rekam_test name)
  cmake_parse_arguments(T "GUI;WAITS;COMPUTES;TOGETHER" "LABEL;TIMEOUT" "SOURCES;USES;LIBS;APART" ${ARGN})
  string(REPLACE "/" "_" program ${name})
  add_executable(${program} ${T_SOURCES})
  target_compile_options(${program} PRIVATE ${REKAM_TEST_OPTIONS})
  if(T_GUI AND REKAM_PRECOMPILE) # tests/support/fake_counter.h stands in nearly every file
    rekam_use_headers(${program} rekam_test_widget_headers)
  else()
    rekam_use_headers(${program} rekam_test_ Qt6::Core ${T_LIBS})
  endif()
  set(main rekam_test_main)
  if(T_GUI)
    set(main rekam_test_gui_main) # a QApplication on the offscreen platform
  endif()
  if(REKAM_QUICK_LINKER)
    target_link_options(${program} PRIVATE -fuse-ld=gold)
  endif()
  target_link_libraries(${program} PRIVATE rekam_flags $<TARGET_OBJECTS:${main}> rekam_test_catch rekam_test_fakes Qt6::Core ${T_LIBS})
  target_compile_definitions(${program} PRIVATE
    REKAM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" REKAM_BIN_DIR="${CMAKE_BINARY_DIR}/bin" REKAM_BUILD_DIR="${CMAKE_BINARY_DIR}")
  foreach(used IN LISTS T_USES)
    rekam_target_name(${used} used_target)
    target_link_libraries(${program} PRIVATE ${used_target})
  endforeach()
  _rekam_moc_if_needed(${program} ${T_SOURCES})
  rekam_compile_together(${program} ${T_TOGETHER} ${T_APART})
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  string(REPLACE "/" "." test ${name})
  set(gives_way)
  if(T_COMPUTES)
    set(gives_way ${REKAM_GIVES_WAY})
  endif()
  add_test(NAME ${test} COMMAND ${gives_way} $<TARGET_FILE:${program}>)
  if(NOT T_TIMEOUT AND T_COMPUTES)
    set(T_TIMEOUT 900) # who gives way is not to blame for taking long
  elseif(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()
  math(EXPR T_TIMEOUT "${T_TIMEOUT} * ${REKAM_TEST_PATIENCE}")
  set_tests_properties(${test} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;REKAM_TEST_PATIENCE=${REKAM_TEST_PATIENCE}")
  if(T_WAITS)
    rekam_test_waits(${test})
  else()
    set_tests_properties(${test} PROPERTIES PROCESSORS 2)
  endif()
  if(T_COMPUTES)
    set_tests_properties(${test} PROPERTIES COST 120)
  endif()
endfunction()

function(rekam_test_waits test)
  set_tests_properties(${test} PROPERTIES PROCESSORS 1 COST 50)
endfunction()
