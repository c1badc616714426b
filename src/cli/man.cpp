// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/man.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "ground/result.hpp"

namespace closeknit::cli {
namespace {

constexpr std::array kCodes{Code::usage, Code::not_found,   Code::ambiguous,   Code::denied, Code::malformed,
                            Code::limit, Code::unavailable, Code::interrupted, Code::broken};

// No date: the same version shall give the same bytes.
std::string title(std::string_view name) {
  std::string upper;
  for (char c : name)
    upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return fmt::format(".TH {} 1 \"\" \"closeknit {}\" \"closeknit\"\n", roff(upper), kVersion);
}

std::string paragraphs(std::string_view text) {
  std::string page;
  while (!text.empty()) {
    std::size_t end = std::min(text.find("\n\n"), text.size());
    page += fmt::format("{}{}\n", page.empty() ? "" : ".PP\n", roff(text.substr(0, end)));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return page;
}

std::string entry(std::string_view term, std::string_view value, std::string_view text) {
  return fmt::format(".TP\n\\fB{}\\fR{}{}\n{}\n", roff(term), value.empty() ? "" : " ",
                     value.empty() ? "" : fmt::format("\\fI{}\\fR", roff(value)), roff(text));
}

std::string options_section(std::string_view heading, std::span<const Option> options) {
  if (options.empty()) return {};
  std::string page = fmt::format(".SH {}\n", heading);
  for (const Option& option : options)
    page += entry(option.name, option.value, option.help);
  return page;
}

std::string exit_section() {
  std::string page = ".SH EXIT STATUS\n";
  page += entry("0", "", "all went well");
  std::map<int, std::string> names;
  for (Code code : kCodes) {
    std::string& words = names[exit_status(code)];
    words += fmt::format("{}{}", words.empty() ? "" : ", ", code_name(code));
  }
  for (const auto& [status, words] : names)
    page += entry(std::to_string(status), "", words);
  return page;
}

std::string world_section() {
  return ".SH ENVIRONMENT\n" +
         entry("XDG_DATA_HOME", "",
               "where the book lies, in the folder closeknit; ~/.local/share where it is not set") +
         entry("TZ", "", "the time zone in which days and times are shown") +
         entry("COLUMNS", "", "the width of the text") + entry("NO_COLOR", "", "no colour, if set to anything");
}

}  // namespace

std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    line_begins = c == '\n';
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '"':
        out += "\\(dq";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string man_file_name(const Command& command) {
  return fmt::format("closeknit-{}.1", command.name);
}

std::string man_page() {
  std::string page = title("closeknit");
  page += fmt::format(".SH NAME\ncloseknit \\- {}\n", roff(kTagline));
  page += ".SH SYNOPSIS\n\\fBcloseknit\\fR \\fICOMMAND\\fR [\\fIWORDS\\fR] [\\fIOPTIONS\\fR]\n.SH DESCRIPTION\n";
  page += paragraphs(
      "closeknit reads the mail that you already have, on your own machine, and shows who is close to "
      "you, who is drifting away, and who waits for an answer, always with the words it rests on.\n\n"
      "It only reads your mail. All that it knows lies in one file, the book; a letter leaves when you say --send, and "
      "the web is asked when you say feeds fetch.");
  for (Part part : {Part::looking, Part::writing, Part::importing, Part::correcting, Part::keeping, Part::shell}) {
    page += fmt::format(".SH {}\n", roff(part_title(part)));
    for (const Command& command : commands())
      if (command.part == part) page += entry(command.name, command.usage, command.help);
  }
  page += options_section("OPTIONS OF EVERY COMMAND", global_options());
  page += exit_section() + world_section() + ".SH SEE ALSO\n";
  for (const Command& command : commands())
    page += fmt::format("{}\\fBcloseknit\\-{}\\fR(1)", &command == commands().data() ? "" : ",\n", roff(command.name));
  return page + '\n';
}

std::string man_page(const Command& command) {
  std::string page = title(fmt::format("closeknit-{}", command.name));
  page += fmt::format(".SH NAME\ncloseknit\\-{} \\- {}\n", roff(command.name), roff(command.help));
  page += fmt::format(".SH SYNOPSIS\n\\fBcloseknit {}\\fR {}\n", roff(command.name), roff(command.usage));
  page += ".SH DESCRIPTION\n" + paragraphs(command.about);
  page += options_section("OPTIONS", command.options);
  page += options_section("OPTIONS OF EVERY COMMAND", global_options());
  page += ".SH EXAMPLES\n";
  for (const Example& example : command.examples)
    page += entry(example.line, "", example.does);
  return page + exit_section() + ".SH SEE ALSO\n\\fBcloseknit\\fR(1)\n";
}

}  // namespace closeknit::cli
