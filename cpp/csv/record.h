// One record at a time, in any dialect and however its quotes are broken: the slow, careful parser
// that the vector scanner hands its doubtful records to. What a record means is defined here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/issue.h"

namespace weerzien::csv {

struct Field {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Record {
  std::vector<Field> fields;
  std::size_t next = 0;            // offset behind the line end
  std::size_t lines = 1;           // physical lines it covers
  bool clean = true;               // every quote stood where RFC 4180 wants it
  Code remark = Code::empty_file;  // stray_quote or unclosed_quote after a repair, else empty_file
};

enum class Parsed : std::uint8_t { record, incomplete };

class RecordParser {
 public:
  // An open quote is not questioned before `suspicious_bytes` of the record were seen.
  explicit RecordParser(const Dialect& dialect, std::size_t suspicious_bytes = 1024 * 1024);

  // Cells that a record of this file usually has; 0: not known. Used to choose between readings.
  void expect_columns(std::size_t columns) { columns_ = columns; }

  // Reads the record that begins at `begin`. If bytes[begin, end) do not settle how it reads and
  // the file goes on behind `end`, the answer is `incomplete`: come back with more bytes. A quoted
  // field may be as long as it likes. If its quotes are not as they should be, it is read in
  // several ways, and the way that gives the expected number of cells on the fewest lines wins:
  //   - a quote ends a field only before a delimiter or line end;
  //   - a quote ends a field wherever it stands, and what follows belongs to the field;
  //   - even a doubled quote ends a field before a delimiter or line end;
  //   - one opening quote is a plain character;
  //   - all quotes are plain characters.
  // A quote that is not closed before the end of the file, before a quote that clearly opens
  // another field on a later line, or within 64 lines that are whole records by themselves, is a
  // plain character.
  Parsed parse(std::string_view bytes, std::size_t begin, bool at_end, Record& record);

  // Whether the field begins and ends with a quote.
  bool is_quoted(std::string_view bytes, const Field& field) const;

  // The text of a field: without its quotes, escapes and doubled quotes resolved.
  std::string_view text_of(std::string_view bytes, const Field& field, std::string& scratch) const;

 private:
  enum class Rule : std::uint8_t { edge, first, naive, literal };
  enum class Outcome : std::uint8_t { done, incomplete, unclosed };
  struct Reading;

  Outcome read(std::string_view bytes, std::size_t begin, bool at_end, const Reading& reading,
               Record& record) const;
  Outcome read_quoted(std::string_view bytes, std::size_t& at, bool at_end, const Reading& reading,
                      Record& record) const;
  bool read_plain(std::string_view bytes, std::size_t& at, bool at_end, const Reading& reading,
                  Record& record) const;
  void consider(std::string_view bytes, std::size_t begin, bool at_end, const Reading& reading,
                Record& best, bool& found, bool& incomplete);
  void collect_suspects(std::string_view bytes, const Record& record, Outcome outcome);
  std::size_t distance(const Record& record) const;
  std::size_t delimiter_at(std::string_view bytes, std::size_t at) const;
  bool is_edge(std::string_view bytes, std::size_t at, bool at_end) const;
  bool opens_field(std::string_view bytes, std::size_t at) const;

  Dialect dialect_;
  std::size_t suspicious_bytes_;
  char companion_;
  std::size_t columns_ = 0;
  Record trial_;
  std::vector<std::size_t> suspects_;
  bool literal_ = false;  // the best reading takes some opening quote for a plain character
};

}  // namespace weerzien::csv
