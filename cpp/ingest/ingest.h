// Records → columns: reads files one after another into a table::Dataset.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "csv/reader.h"
#include "ingest/customer_key.h"
#include "ingest/forecast.h"
#include "ingest/mapping.h"
#include "ingest/read_options.h"
#include "ingest/skips.h"
#include "table/orders.h"

namespace weerzien::ingest {

// Why a file cannot be used at all.
enum class FileError : std::uint8_t {
  none,
  empty,           // no bytes, or nothing but blanks
  not_a_table,     // PDF, image, HTML … (see Evidence::file_kind)
  no_rows,         // a header and nothing below it
  no_date_column,  // no column can be read as the order date
  no_usable_rows,  // every row was left out; see the skipped rows
};
std::string_view file_error_code(FileError error);

// What was noticed about rows that were used; counted with the line of the first.
enum class Remark : std::uint8_t {
  second_customer,   // a row names another customer than the order's first row
  relay_address,     // a marketplace's address: name and postcode identify the customer instead
  blank_order_id,    // a row without order number continues the order above
  ignored_amount,    // a discount that cannot be read is left out of account
  unknown_currency,  // "kr", "Rs.": not one currency alone, so taken for the main one
  restarted_number,  // a number that an order of another time has: another order
  lines_given_up,    // products of lines are not kept: there is no room for all
  count_,
};
inline constexpr std::size_t remark_count = static_cast<std::size_t>(Remark::count_);
std::string_view remark_code(Remark remark);

// What is known about one file after reading it.
struct FileFacts {
  std::string name;
  FileError error = FileError::none;
  csv::Dialect dialect;
  csv::Evidence evidence;
  std::string signature;  // of its header row
  Mapping mapping;
  DateEvidence dates;      // over the whole file
  std::uint64_t rows = 0;  // data rows handed over by the CSV reader
  std::uint64_t used = 0;
  std::uint64_t product_lines = 0;
  Skips skips;
  std::array<Skipped, csv::code_count> left_out;  // by the CSV reader; its evidence has the counts
  std::array<csv::Tally, remark_count> remarks{};
  std::array<std::uint64_t, key_kinds> identities{};  // orders by what identifies their customer
  std::string shop;  // label of its shop, when the files are of several
};

// Every reason for reading again settles itself, most in one more reading, so that more readings
// than this would be a defect.
inline constexpr std::uint32_t readings_max = 10;

// Why the files have to be read again, and how.
struct Reread {
  std::string_view reason;  // "dateOrder", "decimalMark", "orderIds", "shops"
  ReadOptions options;
};

class FileReader;

// begin_file, then prepare/commit for each chunk, then end_file; again for further files; then
// finish. The outcome is a function of the bytes alone, wherever they are cut into chunks.
class Ingest {
 public:
  explicit Ingest(ReadOptions options);
  ~Ingest();
  Ingest(const Ingest&) = delete;
  Ingest& operator=(const Ingest&) = delete;

  // The bytes of all files together, where that is known; told before the first begins.
  void expect(std::uint64_t bytes) { forecast_.expect(bytes); }

  void begin_file(std::string name);
  char* prepare(std::size_t bytes);
  void commit(std::size_t bytes);
  FileError end_file();

  // Sorts the columns. If something read later contradicts a decision taken on the first rows,
  // nothing is finished; the caller makes a new Ingest with the options returned and reads all
  // files again.
  std::optional<Reread> finish();

  std::uint64_t rows() const;
  const std::vector<std::unique_ptr<FileFacts>>& files() const { return files_; }
  const SkippedRows& skipped_rows() const { return skipped_rows_; }
  const table::Dataset& data() const { return data_; }
  const ReadOptions& options() const { return options_; }

 private:
  friend class FileReader;

  void note_given_up();
  void fill_gaps();
  void settle_open_statuses();
  void settle_refund_statuses();
  void settle_date_order();
  void label_shops();
  std::vector<std::uint32_t> shops_of_files() const;

  ReadOptions options_;
  table::Dataset data_;
  Forecast forecast_;
  std::vector<std::unique_ptr<FileFacts>> files_;
  SkippedRows skipped_rows_;
  struct Shared;
  std::unique_ptr<Shared> shared_;  // what spans files: the shops' order books, seen lines
  std::unique_ptr<FileReader> reader_;
};

}  // namespace weerzien::ingest
