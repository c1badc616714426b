// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/fts_weight.hpp"

#include <sqlite3.h>

#include <array>

#include "ground/result.hpp"

namespace closeknit::book {
namespace {

constexpr double kSaturation = 1.2;    // k1
constexpr double kLengthShare = 0.75;  // b
constexpr int kColumns = 3;
constexpr std::array<double, kColumns> kColumnWeight{3.0, 2.0, 1.0};      // subject, names, body
constexpr std::array<double, kColumns> kExpectedLength{6.0, 8.0, 200.0};  // words in an ordinary message

void weigh(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* out, int, sqlite3_value**) {
  std::array<double, kColumns> times{};
  int instances = 0;
  if (api->xInstCount(context, &instances) != SQLITE_OK) instances = 0;
  for (int i = 0; i < instances; ++i) {
    int phrase = 0, column = 0, offset = 0;
    if (api->xInst(context, i, &phrase, &column, &offset) != SQLITE_OK) break;
    if (column >= 0 && column < kColumns) times[static_cast<std::size_t>(column)] += 1;
  }
  double weight = 0;
  for (std::size_t column = 0; column < kColumns; ++column) {
    if (times[column] == 0) continue;
    int length = 0;
    api->xColumnSize(context, static_cast<int>(column), &length);
    double norm = 1 - kLengthShare + kLengthShare * length / kExpectedLength[column];
    weight += kColumnWeight[column] * times[column] * (kSaturation + 1) / (times[column] + kSaturation * norm);
  }
  sqlite3_result_double(out, weight);
}

fts5_api* api_of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

void register_weight(sqlite3* database) {
  fts5_api* api = api_of(database);
  if (api == nullptr || api->xCreateFunction(api, "closeknit_weight", nullptr, weigh, nullptr) != SQLITE_OK)
    throw Fault({Code::broken, "this SQLite has no full-text index (FTS5)", "", "install Debian's libsqlite3-0"});
}

}  // namespace closeknit::book
