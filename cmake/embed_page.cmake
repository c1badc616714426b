# SPDX-License-Identifier: AGPL-3.0-or-later
# cmake -DFROM=web/dist -DTO=build/page -P embed_page.cmake: writes TO/page_files.cpp, which holds every file below FROM
# with its type, a tag of its content, and a gzip form where that is smaller. FILE.br beside a file is its Brotli form.
# The assembler takes the bytes in (.incbin), which is quick for any number of them. FROM may be absent: no files then.
cmake_minimum_required(VERSION 3.25)

set(types
  ".html=text/html" ".js=text/javascript" ".css=text/css"
  ".json=application/json" ".map=application/json" ".webmanifest=application/manifest+json" ".svg=image/svg+xml"
  ".png=image/png" ".ico=image/x-icon" ".woff2=font/woff2" ".txt=text/plain" ".webp=image/webp")

function(type_of path out)
  foreach(row IN LISTS types)
    string(REGEX MATCH "^([^=]+)=(.*)$" whole "${row}")
    string(LENGTH "${CMAKE_MATCH_1}" length)
    set(ending "${CMAKE_MATCH_1}")
    set(type "${CMAKE_MATCH_2}")
    string(REGEX REPLACE "^.*(\\.[^.]+)$" "\\1" own "${path}")
    if(own STREQUAL ending)
      if(type MATCHES "^text/")
        string(APPEND type "; charset=utf-8")
      endif()
      set(${out} "${type}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${out} "application/octet-stream" PARENT_SCOPE)
endfunction()

# Gives the bytes of a file a name in the program; `out` is the expression for them.
function(embed number form file)
  set(name "closeknit_page_${number}_${form}")
  string(APPEND assembly "asm(\".section .rodata\\n.global ${name}\\n${name}:\\n.incbin \\\"${file}\\\"\\n.global ${name}_end\\n${name}_end:\\n.byte 0\\n.previous\");\n")
  string(APPEND declarations "extern \"C\" const char ${name}[], ${name}_end[];\n")
  set(assembly "${assembly}" PARENT_SCOPE)
  set(declarations "${declarations}" PARENT_SCOPE)
  set(bytes "{${name}, static_cast<std::size_t>(${name}_end - ${name})}" PARENT_SCOPE)
endfunction()

set(files "")
if(FROM AND EXISTS "${FROM}/index.html")
  file(GLOB_RECURSE files RELATIVE "${FROM}" "${FROM}/*")
  list(FILTER files EXCLUDE REGEX "\\.br$")
  list(SORT files)
endif()
file(REMOVE_RECURSE "${TO}/packed")
file(MAKE_DIRECTORY "${TO}/packed")
set(number 0)
set(rows "")
set(assembly "")
set(declarations "")
foreach(file IN LISTS files)
  type_of("${file}" type)
  file(SHA256 "${FROM}/${file}" hash)
  string(SUBSTRING "${hash}" 0 20 tag)
  embed(${number} plain "${FROM}/${file}")
  set(row "{\"${file}\", \"${type}\", \"${tag}\", ${bytes}")
  set(packed "${TO}/packed/${number}.gz")
  file(ARCHIVE_CREATE OUTPUT "${packed}" PATHS "${FROM}/${file}" FORMAT raw COMPRESSION GZip COMPRESSION_LEVEL 9)
  file(SIZE "${FROM}/${file}" plain_size)
  file(SIZE "${packed}" packed_size)
  if(packed_size LESS plain_size)
    embed(${number} gzip "${packed}")
    string(APPEND row ", ${bytes}")
  else()
    string(APPEND row ", {}")
  endif()
  if(EXISTS "${FROM}/${file}.br")
    embed(${number} brotli "${FROM}/${file}.br")
    string(APPEND row ", ${bytes}")
  else()
    string(APPEND row ", {}")
  endif()
  string(APPEND rows "      table.push_back(PageFile${row}});\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE "${TO}/page_files.cpp.new" "// Made by cmake/embed_page.cmake from ${number} files.
#include <cstddef>
#include <vector>

#include \"server/page.hpp\"

${assembly}
${declarations}
namespace closeknit::server {

std::span<const PageFile> page_files() {
  static const std::vector<PageFile> files = [] {
      std::vector<PageFile> table;
${rows}      return table;
  }();
  return files;
}

}  // namespace closeknit::server
")
file(RENAME "${TO}/page_files.cpp.new" "${TO}/page_files.cpp")
