# Libraries from Debian 12, each as a target that brings its headers as system headers.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Test)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(openjp2 REQUIRED IMPORTED_TARGET libopenjp2)
pkg_check_modules(fprint REQUIRED IMPORTED_TARGET libfprint-2)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)

# Debian's single-module packages of OpenCV carry no CMake file.
# rekam keeps to core, imgproc, calib3d and dnn: imgcodecs pulls in 145 libraries, so only the device host may link it.
find_path(REKAM_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
foreach(part core imgproc calib3d dnn imgcodecs)
  find_library(REKAM_OPENCV_${part} opencv_${part} REQUIRED)
  add_library(OpenCV::${part} INTERFACE IMPORTED)
  target_include_directories(OpenCV::${part} SYSTEM INTERFACE ${REKAM_OPENCV_INCLUDE})
  target_link_libraries(OpenCV::${part} INTERFACE ${REKAM_OPENCV_${part}})
endforeach()
# Debian keeps them off the PATH; lupdate is the tests', which skip where it is missing.
find_program(REKAM_LRELEASE lrelease HINTS /usr/lib/qt6/bin REQUIRED)
find_program(REKAM_LUPDATE lupdate HINTS /usr/lib/qt6/bin)
