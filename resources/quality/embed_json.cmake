# Puts a JSON file of resources/ into a static library as a function, so that limits cannot be lost or altered beside the program:
# rekam_embed_json(rekam_core_biometrics_iris resources/quality/iris.json irisLimitsJson) -> QByteArray rekam::irisLimitsJson()
function(rekam_embed_json target json_file function_name)
  set(source ${CMAKE_SOURCE_DIR}/${json_file})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} text)
  string(LENGTH "${text}" length)
  if(length GREATER 60000)
    message(FATAL_ERROR "${json_file} is too long for one string literal")
  endif()
  set(made ${CMAKE_CURRENT_BINARY_DIR}/${function_name}.cpp)
  file(CONFIGURE OUTPUT ${made} @ONLY CONTENT
"#include <QByteArray>
namespace rekam {
QByteArray @function_name@();
QByteArray @function_name@() { return QByteArrayLiteral(R\"json(@text@)json\"); }
}
")
  target_sources(${target} PRIVATE ${made})
endfunction()
