# One CMake target a folder, made by one function that knows the folder's layer.
#
# rekam_folder(core/vault
#   SOURCES key_file.cpp ...      files of the folder, headers with Q_OBJECT too
#   USES core/base core/ports     other folders of ours: checked against arrows.txt
#   LIBS Qt6::Core                libraries that appear in the folder's headers
#   PRIVATE_LIBS sodium           libraries that nobody else may see
#   TOGETHER                      its files are compiled a few at a time where REKAM_TOGETHER is on,
#   APART desk_extract.cpp ...)   but not those whose private names meet others': the keys of codecs
#
# rekam_program(rekamctl FOLDER app/ctl SOURCES ... USES ... PRIVATE_LIBS ... TOGETHER)

include(${CMAKE_CURRENT_LIST_DIR}/RekamHeaders.cmake)

set(REKAM_ARROWS_FILE ${CMAKE_SOURCE_DIR}/packaging/cmake/arrows.txt)
set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${REKAM_ARROWS_FILE})
file(STRINGS ${REKAM_ARROWS_FILE} _lines REGEX "^[^#].*:")
set(REKAM_FOLDERS "")
foreach(_line IN LISTS _lines)
  string(REGEX MATCH "^([^:]+):(.*)$" _ "${_line}")
  set(_folder ${CMAKE_MATCH_1})
  string(STRIP "${CMAKE_MATCH_2}" _may)
  string(REPLACE " " ";" _may "${_may}")
  list(APPEND REKAM_FOLDERS ${_folder})
  set(REKAM_MAY_USE_${_folder} "${_may}")
endforeach()

function(_rekam_check_arrows folder)
  if(NOT folder IN_LIST REKAM_FOLDERS)
    message(FATAL_ERROR "${folder} has no line in packaging/cmake/arrows.txt")
  endif()
  if("*" IN_LIST REKAM_MAY_USE_${folder})
    return()
  endif()
  foreach(used IN LISTS ARGN)
    if(NOT used IN_LIST REKAM_MAY_USE_${folder})
      message(FATAL_ERROR "${folder} may not use ${used} (packaging/cmake/arrows.txt)")
    endif()
  endforeach()
endfunction()

function(rekam_target_name folder out)
  string(REPLACE "/" "_" name "rekam_${folder}")
  set(${out} ${name} PARENT_SCOPE)
endfunction()

function(_rekam_link target visibility)
  foreach(used IN LISTS ARGN)
    rekam_target_name(${used} used_target)
    target_link_libraries(${target} ${visibility} ${used_target})
  endforeach()
endfunction()

function(rekam_folder folder)
  cmake_parse_arguments(F "TOGETHER" "" "SOURCES;USES;LIBS;PRIVATE_LIBS;APART" ${ARGN})
  _rekam_check_arrows(${folder} ${F_USES})
  rekam_target_name(${folder} target)
  add_library(${target} STATIC ${F_SOURCES})
  target_link_libraries(${target} PUBLIC rekam_flags ${F_LIBS} PRIVATE ${F_PRIVATE_LIBS})
  _rekam_link(${target} PUBLIC ${F_USES})
  rekam_use_headers(${target} rekam_ ${F_LIBS} ${F_PRIVATE_LIBS})
  _rekam_moc_if_needed(${target} ${F_SOURCES})
  rekam_compile_together(${target} ${F_TOGETHER} ${F_APART})
endfunction()

function(rekam_program name)
  cmake_parse_arguments(F "TOGETHER" "FOLDER" "SOURCES;USES;PRIVATE_LIBS;APART" ${ARGN})
  _rekam_check_arrows(${F_FOLDER} ${F_USES})
  add_executable(${name} ${F_SOURCES})
  target_link_libraries(${name} PRIVATE rekam_flags ${F_PRIVATE_LIBS})
  _rekam_link(${name} PRIVATE ${F_USES})
  rekam_use_headers(${name} rekam_ ${F_PRIVATE_LIBS})
  _rekam_moc_if_needed(${name} ${F_SOURCES})
  rekam_compile_together(${name} ${F_TOGETHER} ${F_APART})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

# Files that include much the same are compiled a few at a time (decision 92): their headers are read, and what they instantiate is
# made, once for all of them. Names that such files keep to themselves differ. A change to one compiles its neighbours too, so
# only the presets that build everything turn it on.
option(REKAM_TOGETHER "Compile several files of a folder at a time" OFF)

function(rekam_compile_together target wanted)
  if(REKAM_TOGETHER AND wanted)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 5)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# AUTOMOC costs a scan and a file per target, so only folders that hold QObjects get it: name their headers in SOURCES.
function(_rekam_moc_if_needed target)
  foreach(source IN LISTS ARGN)
    if(source MATCHES "\\.h$")
      set_target_properties(${target} PROPERTIES AUTOMOC ON)
      return()
    endif()
  endforeach()
endfunction()
