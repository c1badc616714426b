// SPDX-License-Identifier: AGPL-3.0-or-later
// Post: where a finished letter goes on the owner's act: into a folder, or to a mail server. Start here.
//
// Nothing here decides whether a letter may leave; that was asked before (honesty/). A letter leaves once or not at
// all: nothing is tried again by itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/result.hpp"

namespace closeknit::post {

// ── A folder

// As what a letter is kept.
enum class Shelf : std::uint8_t { drafts, sent };

// Puts the message (CRLF line ends) into `folder`, and tells the path of the new file. A Maildir (a folder with cur/)
// gets it with LF line ends and the flags of its shelf; any other folder, made if it is not there, gets NAME.eml. The
// file is whole or not there, and nothing is ever overwritten. `name` is a plain word (letters, digits, "-", "_", ".").
// Errors: denied, unavailable (the disk is full).
Result<std::string> put(const std::string& folder, Shelf shelf, std::string_view name, std::string_view message);

// ── A server (SMTP, RFC 5321), by libcurl

// How the way to the server is kept from strangers. Loopback is this machine: there plain text is fine.
enum class Security : std::uint8_t {
  tls,                      // from the first byte: smtps://
  starttls,                 // agreed on before anything is said, or nothing is: smtp:// to another machine
  starttls_where_there_is,  // smtp:// on loopback
};

struct Server {
  std::string host;
  std::uint16_t port = 0;
  Security security = Security::tls;
  std::string user;          // empty: the server is not told who it is
  std::string password;      // never kept beyond this value
  std::string certificates;  // a file of authorities (PEM) in place of the system's; empty for those
};

// "smtps://mail.example.org", "smtp://mail.example.org:587", "mail.example.org" (smtps). Ports: 465 for smtps, 587 for
// smtp, 25 for smtp on loopback. Code::usage for all else: user and password stand elsewhere.
Result<Server> server_named(std::string_view name);
bool is_loopback(std::string_view host);

// From whom and to whom, as the server is told: plain addresses.
struct Envelope {
  std::string from;
  std::vector<std::string> to;
};

// Hands the message (CRLF line ends) over; every reader is taken by the server or nobody gets it. Certificates are
// checked. Errors: unavailable (no answer; the words say where it is not known whether the letter left), denied (login
// refused, sender or reader refused, no safe way to the server).
Result<void> send(const Server& server, const Envelope& envelope, std::string_view message);

}  // namespace closeknit::post
