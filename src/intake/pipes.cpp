// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/pipes.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace closeknit::intake {
namespace {

constexpr std::size_t kAtOnce = 1 << 20;

bool read_exactly(int pipe, char* bytes, std::size_t size) {
  for (std::size_t got = 0; got < size;) {
    ssize_t part = read(pipe, bytes + got, size - got);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return false;
    got += static_cast<std::size_t>(part);
  }
  return true;
}

}  // namespace

void append_frame(std::string& bytes, std::string_view frame) {
  auto size = static_cast<std::uint32_t>(frame.size());
  bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
  bytes.append(frame);
}

bool read_frame(int pipe, std::string& frame) {
  std::uint32_t size = 0;
  if (!read_exactly(pipe, reinterpret_cast<char*>(&size), sizeof size)) return false;
  frame.resize(size);
  return read_exactly(pipe, frame.data(), size);
}

bool write_frame(int pipe, std::string_view frame) {
  std::string bytes;
  append_frame(bytes, frame);
  for (std::size_t sent = 0; sent < bytes.size();) {
    ssize_t part = write(pipe, bytes.data() + sent, bytes.size() - sent);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) return false;
    sent += static_cast<std::size_t>(part);
  }
  return true;
}

bool FrameBuffer::fill(int pipe) {
  bytes_.erase(0, taken_);
  taken_ = 0;
  const std::size_t had = bytes_.size();
  ssize_t got = 0;
  // resize() would fill a megabyte with zeros first, for the little that a pipe holds at once.
  bytes_.resize_and_overwrite(had + kAtOnce, [&](char* bytes, std::size_t) {
    do
      got = read(pipe, bytes + had, kAtOnce);
    while (got < 0 && errno == EINTR);
    return had + static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  });
  return got > 0;
}

std::optional<std::string_view> FrameBuffer::next() {
  std::uint32_t size = 0;
  if (bytes_.size() - taken_ < sizeof size) return {};
  std::memcpy(&size, bytes_.data() + taken_, sizeof size);
  if (bytes_.size() - taken_ - sizeof size < size) return {};
  std::string_view frame = std::string_view(bytes_).substr(taken_ + sizeof size, size);
  taken_ += sizeof size + size;
  return frame;
}

}  // namespace closeknit::intake
