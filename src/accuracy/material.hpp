// SPDX-License-Identifier: AGPL-3.0-or-later
// Material: the shared data to measure on, unpacked into a folder that goes away with the object.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace closeknit::accuracy {

// Runs the programs zstd and tar. Nothing here writes outside the temporary folder.
class Material {
 public:
  // `root` holds mail/, labels/ and temporal/ as ../shared/data/README.md describes them.
  // `keep`: a folder to unpack into that stays, so that the next run finds all there; empty for a temporary one.
  explicit Material(std::string root, std::string keep = {});
  ~Material();
  Material(const Material&) = delete;
  Material& operator=(const Material&) = delete;

  // The path of a file of the material, unpacked where its name ends in .zst (a .tar.zst gives a folder); done once
  // for each file. Nothing where it is absent or cannot be unpacked.
  std::optional<std::string> path(const std::string& file);
  // A path inside the temporary folder for something of one's own (a book).
  std::string scratch(const std::string& name) const;
  const std::string& root() const { return root_; }

 private:
  std::string root_;
  std::string folder_;
  bool keep_ = false;
};

// Runs a program with the given words and waits; no shell, so that no name of a file is read as anything else. False
// where it cannot be run or fails.
bool run_program(const std::vector<std::string>& words);

// The project's root, looked for upwards from `from`; empty where there is none.
std::string project_root(const std::string& from);

// CLOSEKNIT_DATA, else ../shared/data seen from the project's root, which is looked for upwards from `from`.
std::string data_root(const char* given, const std::string& from);

}  // namespace closeknit::accuracy
