// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/material.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "ground/result.hpp"

namespace closeknit::accuracy {
namespace fs = std::filesystem;

bool run_program(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words)
    arguments.push_back(const_cast<char*>(word.c_str()));  // execvp promises not to write
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) {
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Material::Material(std::string root, std::string keep) : root_(std::move(root)), keep_(!keep.empty()) {
  if (keep_) {
    folder_ = std::move(keep);
    fs::create_directories(folder_);
    return;
  }
  std::string pattern = (fs::temp_directory_path() / "closeknit-accuracy-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr)
    throw Fault({Code::denied, "no temporary folder can be made", pattern, "set TMPDIR to a folder with room"});
  folder_ = pattern;
}

Material::~Material() {
  std::error_code ignored;
  if (!keep_) fs::remove_all(folder_, ignored);
}

std::string Material::scratch(const std::string& name) const {
  return folder_ + "/" + name;
}

std::optional<std::string> Material::path(const std::string& file) {
  const fs::path source = fs::path(root_) / file;
  std::error_code ignored;
  if (!fs::exists(source, ignored)) return std::nullopt;
  if (source.extension() != ".zst") return source.string();
  const fs::path made = fs::path(folder_) / "unpacked" / fs::path(file).replace_extension();
  if (fs::exists(made, ignored)) return made.string();
  const bool archive = made.extension() == ".tar";
  fs::create_directories(archive ? made : made.parent_path());
  const bool done = archive ? run_program({"tar", "-I", "zstd --long=27", "-xf", source.string(), "-C", made.string()})
                            : run_program({"zstd", "-q", "-d", "--long=27", source.string(), "-o", made.string()});
  if (done) return made.string();
  fs::remove_all(made, ignored);
  return std::nullopt;
}

std::string project_root(const std::string& from) {
  std::error_code ignored;
  for (fs::path at = fs::absolute(from, ignored); !at.empty(); at = at.parent_path()) {
    if (fs::exists(at / "ARCHITECTURE.md", ignored)) return at.string();
    if (at == at.parent_path()) break;
  }
  return {};
}

std::string data_root(const char* given, const std::string& from) {
  if (given != nullptr && *given != '\0') return given;
  const std::string root = project_root(from);
  return root.empty() ? "../shared/data" : (fs::path(root) / "../shared/data").lexically_normal().string();
}

}  // namespace closeknit::accuracy
