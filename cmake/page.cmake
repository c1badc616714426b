# SPDX-License-Identifier: AGPL-3.0-or-later
# closeknit_page: the files of the page as bytes of the program. They come from the folder CLOSEKNIT_PAGE; where that is
# not set, from web/, which npm builds if it is there; where npm is missing too the program goes without, and says so in
# the browser.
set(CLOSEKNIT_PAGE "" CACHE PATH "a folder with the built page, instead of building web/")
find_program(NPM npm)

set(page_made ${CMAKE_BINARY_DIR}/page)
set(page_built "")
set(page_files "")
if(CLOSEKNIT_PAGE)
  set(page_built ${CLOSEKNIT_PAGE})
  file(GLOB_RECURSE page_files CONFIGURE_DEPENDS ${CLOSEKNIT_PAGE}/*)
elseif(NPM AND EXISTS ${CMAKE_SOURCE_DIR}/web/package.json)
  set(page_built ${page_made}/dist)
  file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/*)
  # npm writes this file last; every build folder shares what it installed.
  set(installed ${CMAKE_SOURCE_DIR}/web/node_modules/.package-lock.json)
  add_custom_command(OUTPUT ${installed}
    COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${installed}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web DEPENDS ${CMAKE_SOURCE_DIR}/web/package-lock.json
    COMMENT "Installing what the page is built with")
  set(page_files ${page_made}/built)
  add_custom_command(OUTPUT ${page_files}
    COMMAND ${NPM} run build --silent -- --outDir ${page_built} --emptyOutDir --logLevel warn
    COMMAND node ${CMAKE_SOURCE_DIR}/cmake/brotli.mjs ${page_built}
    COMMAND ${CMAKE_COMMAND} -E touch ${page_files}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web
    DEPENDS ${installed} ${CMAKE_SOURCE_DIR}/cmake/brotli.mjs ${page_sources} ${CMAKE_SOURCE_DIR}/web/index.html ${CMAKE_SOURCE_DIR}/web/package.json
    COMMENT "Building the page")
endif()

add_custom_command(OUTPUT ${page_made}/page_files.cpp
  COMMAND ${CMAKE_COMMAND} -DFROM=${page_built} -DTO=${page_made} -P ${CMAKE_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${page_files} ${CMAKE_SOURCE_DIR}/cmake/embed_page.cmake
  COMMENT "Taking the page into the program")
add_library(closeknit_page STATIC ${page_made}/page_files.cpp)
target_include_directories(closeknit_page PRIVATE ${CMAKE_SOURCE_DIR}/src)
