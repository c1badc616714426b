// SPDX-License-Identifier: AGPL-3.0-or-later
// Result: a value, or an Error that says what went wrong, where, and what the user can do.
//
// Foreign bytes and the user's own words are expected to be wrong: functions that meet them return Result<T>.
// A broken promise of the machine or of our own (disk full, corrupt book) is an exception, `Fault`, which is caught
// once, at the face, after the open transaction has rolled back.
#pragma once

#include <cstdint>
#include <expected>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace closeknit {

// What kind of thing went wrong. The table in result.cpp gives each its statuses; the order is not persisted.
enum class Code : std::uint8_t {
  usage,        // the command line or a query is not understood
  not_found,    // a file, person or interaction that was named does not exist
  ambiguous,    // a name fits several people
  denied,       // the system forbids reading or writing
  malformed,    // foreign bytes that no reader can make sense of
  limit,        // larger, deeper or longer than closeknit takes
  unavailable,  // busy, disk full, vanished while being read: may work later
  interrupted,  // the user asked to stop
  broken,       // the book or closeknit itself is damaged
};

struct Error {
  Code code = Code::broken;
  std::string what;   // one sentence without a final stop: "the folder cannot be read"
  std::string where;  // a file, with line or offset where known; may be empty
  std::string hint;   // what the user can do about it; may be empty
};

// Exit status of a process that ends with `code` (sysexits.h values where one fits): 2 usage, 66 not_found, …
int exit_status(Code code);
// Status of an HTTP answer that fails with `code` (RFC 9110): 400 usage, 404 not_found, …
int http_status(Code code);

// A name for machines ("not_found"), stable across versions; used in JSON.
std::string_view code_name(Code code);

// "where: what (hint)": one line, without escape sequences or line breaks whatever the parts hold.
std::string to_line(const Error& error);

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(Code code, std::string what, std::string where = {}, std::string hint = {}) {
  return std::unexpected(Error{code, std::move(what), std::move(where), std::move(hint)});
}

// A promise that the machine or the program broke. Carries the Error that the face shows.
class Fault : public std::runtime_error {
 public:
  explicit Fault(Error error) : std::runtime_error(to_line(error)), error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

}  // namespace closeknit

// TRY(auto x, f()) declares x from f()'s value, or returns f()'s error from the enclosing function.
#define CLOSEKNIT_PASTE(a, b) a##b
#define CLOSEKNIT_JOIN(a, b) CLOSEKNIT_PASTE(a, b)
#define TRY(declaration, expression)                                               \
  auto CLOSEKNIT_JOIN(attempt_, __LINE__) = (expression);                          \
  if (!CLOSEKNIT_JOIN(attempt_, __LINE__))                                         \
    return std::unexpected(std::move(CLOSEKNIT_JOIN(attempt_, __LINE__)).error()); \
  declaration = *std::move(CLOSEKNIT_JOIN(attempt_, __LINE__))  // NOLINT(bugprone-macro-parentheses): "auto x"
// TRY_DO(f()) runs f() for its effect and passes an error up.
#define TRY_DO(expression) \
  if (auto attempt_ = (expression); !attempt_) return std::unexpected(std::move(attempt_).error())
