# Headers that nearly every file includes, parsed once a build instead of once a file (about a second of each; decision 76).
# A file still includes what it uses: the clang build of packaging/nightly turns them off and proves it. Only the tests' Catch2
# header is there always, since test files do not include it.
option(REKAM_PRECOMPILE "Parse common headers once a build" ON)

set(REKAM_COMMON_HEADERS
  <QByteArray> <QCborArray> <QCborMap> <QCborValue> <QDateTime> <QHash> <QObject> <QString> <QStringList> <QUuid> <QVariant>
  <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
  <utility> <variant> <vector>)
set(REKAM_PICTURE_HEADERS <opencv2/core.hpp> <opencv2/imgproc.hpp>)
set(REKAM_WIDGET_HEADERS <QtWidgets>)
set(REKAM_TEST_HEADERS <catch2/catch.hpp>)
if(REKAM_PRECOMPILE)
  list(APPEND REKAM_TEST_HEADERS <rapidcheck.h> ${REKAM_COMMON_HEADERS})
  set(REKAM_TEST_WIDGET_HEADERS ${REKAM_WIDGET_HEADERS} ${CMAKE_SOURCE_DIR}/tests/support/fake_counter.h)
endif()

# Tests are compiled quickly: how fast their own code runs is not what they are about.
set(REKAM_TEST_OPTIONS "")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(REKAM_TEST_OPTIONS -O1)
endif()

# The object library carries no code: only its precompiled header is wanted.
function(_rekam_header_set name)
  cmake_parse_arguments(H "" "" "HEADERS;LIBS;OPTIONS" ${ARGN})
  add_library(${name} OBJECT ${CMAKE_SOURCE_DIR}/packaging/cmake/headers.cpp)
  target_link_libraries(${name} PRIVATE rekam_flags ${H_LIBS})
  target_compile_options(${name} PRIVATE ${H_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${H_HEADERS})
  _rekam_keep_header_for_ccache(${name})
endfunction()

function(_rekam_keep_header_for_ccache target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

function(rekam_header_sets)
  if(REKAM_PRECOMPILE)
    _rekam_header_set(rekam_headers HEADERS ${REKAM_COMMON_HEADERS} LIBS Qt6::Core)
    _rekam_header_set(rekam_picture_headers HEADERS ${REKAM_COMMON_HEADERS} ${REKAM_PICTURE_HEADERS}
      LIBS Qt6::Core OpenCV::core OpenCV::imgproc)
    _rekam_header_set(rekam_widget_headers HEADERS ${REKAM_COMMON_HEADERS} ${REKAM_WIDGET_HEADERS} LIBS Qt6::Widgets)
  endif()
  if(REKAM_TESTS)
    _rekam_header_set(rekam_test_headers HEADERS ${REKAM_TEST_HEADERS} LIBS Qt6::Core OPTIONS ${REKAM_TEST_OPTIONS})
    _rekam_header_set(rekam_test_widget_headers HEADERS ${REKAM_TEST_HEADERS} ${REKAM_TEST_WIDGET_HEADERS} LIBS Qt6::Widgets
      OPTIONS ${REKAM_TEST_OPTIONS})
  endif()
endfunction()

# rekam_use_headers(TARGET PREFIX LIBRARIES...): the richest set of "PREFIX..." whose libraries the target has anyway, or that
# very one where PREFIX is a whole name.
function(rekam_use_headers target prefix)
  set(set ${prefix}headers)
  if(TARGET ${prefix})
    set(set ${prefix})
  elseif("Qt6::Widgets" IN_LIST ARGN)
    set(set ${prefix}widget_headers)
  elseif("OpenCV::imgproc" IN_LIST ARGN AND TARGET ${prefix}picture_headers)
    set(set ${prefix}picture_headers)
  endif()
  if(TARGET ${set})
    _rekam_keep_header_for_ccache(${target})
    target_precompile_headers(${target} REUSE_FROM ${set})
  endif()
endfunction()
