# SPDX-License-Identifier: AGPL-3.0-or-later
# link_archive(TARGET NAME): link the imported TARGET from libNAME.a where the system has it. A question to the book takes
# a few milliseconds, of which the dynamic loader takes a third; the libraries that are linked so save it a quarter of its
# work (`--version`: 11.4 million instructions, 8.8 million so). ICU, whose tables would make a binary of 40 MB, and
# GMime, which needs two dozen others, stay shared.
function(link_archive target name)
  find_library(ARCHIVE_${name} NAMES lib${name}.a)
  mark_as_advanced(ARCHIVE_${name})
  if(ARCHIVE_${name})
    set_target_properties(${target} PROPERTIES INTERFACE_LINK_LIBRARIES ${ARCHIVE_${name}})
  endif()
endfunction()
