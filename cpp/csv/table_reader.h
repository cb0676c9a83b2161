// One file in, the same table out as clean CSV: what the `weerzien table` command writes.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "csv/reader.h"

namespace weerzien::csv {

// Use: prepare, write there, commit, take; again until the file ends; finish, take. Put together,
// the pieces taken are the header and the data records in UTF-8 with commas, doubled quotes and LF,
// every cell as raw text, title rows and footers left out. Several header rows are joined with a
// blank; columns without a header are called col_0, col_1, …. A file that is no table gives
// nothing.
class TableReader {
 public:
  TableReader();
  ~TableReader();
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  char* prepare(std::size_t bytes) { return reader_.prepare(bytes); }
  void commit(std::size_t bytes) { reader_.commit(bytes); }
  void finish() { reader_.finish(); }

  // The whole records written since the last call.
  std::string take();

  // After finish(): what the file is instead of a table ("pdf", "zip", …); empty for a table.
  const std::string& file_kind() const { return reader_.evidence().file_kind; }

 private:
  class Writer;
  std::unique_ptr<Writer> writer_;
  Reader reader_;
};

}  // namespace weerzien::csv
