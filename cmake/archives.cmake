# SPDX-License-Identifier: AGPL-3.0-or-later
# link_archive(TARGET NAME…): link the imported TARGET from libNAME.a, for each NAME, where the system has them all. A
# question to the book takes a few milliseconds, of which the dynamic loader takes a third; the libraries that are linked
# so, and those that are loaded only when needed, save it most of its work. ICU, whose tables would make a binary of 50 MB,
# stays shared.
function(link_archive target)
  set(archives "")
  foreach(name ${ARGN})
    find_library(ARCHIVE_${name} NAMES lib${name}.a)
    mark_as_advanced(ARCHIVE_${name})
    if(NOT ARCHIVE_${name})
      return()
    endif()
    list(APPEND archives ${ARCHIVE_${name}})
  endforeach()
  set_target_properties(${target} PROPERTIES INTERFACE_LINK_LIBRARIES "${archives}")
endfunction()
