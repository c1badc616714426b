// SPDX-License-Identifier: AGPL-3.0-or-later
// Frames on pipes: four bytes of length, then the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace closeknit::intake {

void append_frame(std::string& bytes, std::string_view frame);
// Blocking: the next frame; false at the end.
bool read_frame(int pipe, std::string& frame);
// Blocking: false where the other end is gone.
bool write_frame(int pipe, std::string_view frame);

// Frames out of bytes that arrive in pieces.
class FrameBuffer {
 public:
  // Reads what the pipe holds, at most a megabyte. False at its end.
  bool fill(int pipe);
  // The next whole frame, valid until the next fill().
  std::optional<std::string_view> next();

 private:
  std::string bytes_;
  std::size_t taken_ = 0;
};

}  // namespace closeknit::intake
