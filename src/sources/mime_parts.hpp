// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: the parts of a MIME message (RFC 2046) as a flat list in document order.
//
// The tree is walked by hand, over views into the message, because GMime's parser recurses, copies every part and
// keeps each header of each part in memory: a hostile message of 64 MB would cost gigabytes. What a part's headers
// mean and how its bytes are encoded is left to GMime.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/mime_fields.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

enum class Encoding : std::uint8_t { none, base64, quoted_printable, uuencode };

// Content-Type (RFC 2045, section 5) with the parameters that matter here, UTF-8.
struct MediaType {
  std::string type = "text/plain";  // lower case
  std::string charset;
  std::string boundary;
  std::string name;
  bool flowed = false;        // format=flowed (RFC 3676)
  bool delete_space = false;  // delsp=yes
  bool is(std::string_view kind) const { return type.starts_with(kind); }
};

struct Part {
  int parent = -1;  // index in the list; always smaller than the part's own
  int depth = 0;
  MediaType media;
  Encoding encoding = Encoding::none;
  bool attached = false;     // Content-Disposition: attachment
  std::string file_name;     // of the disposition, else of the type; path parts removed
  std::string_view content;  // still encoded
};

// The parts of a message, itself first. At most kMostParts and kDeepest levels; what lies beyond is left out (parts)
// or left whole (levels), with a defect. Parts of a multipart without any boundary are read as text.
std::vector<Part> parts_of(const Header& header, std::vector<Defect>& defects);
inline constexpr std::size_t kMostParts = 10'000;
inline constexpr int kMostLevels = 64;

// The content with its transfer encoding undone; at most `most` bytes of it.
std::string decoded_content(const Part& part, std::size_t most);
// Does decoded_content look at all of it?
bool decodes_whole(const Part& part, std::size_t most);
// How many bytes that would be, counted without decoding.
std::uint64_t decoded_size(const Part& part);

MediaType parse_media_type(std::string_view raw, std::vector<Defect>& defects);

}  // namespace closeknit::sources
