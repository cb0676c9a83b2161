// From a field as it stands in the file to its text, and the kinds of cells.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "csv/cells.h"
#include "csv/text.h"
#include "csv/text_batch.h"

using namespace weerzien::csv;

TEST_CASE("quotes come off and doubled ones become single") {
  struct Case {
    std::string_view name, raw, expected;
    char quote = '"';
    char escape = 0;
    bool copies = false;
  };
  const std::vector<Case> cases = {
      {"plain", "abc", "abc"},
      {"empty", "", ""},
      {"quoted", "\"a,b\"", "a,b"},
      {"empty quotes", "\"\"", ""},
      {"doubled", "\"a \"\"b\"\"\"", "a \"b\"", '"', 0, true},
      {"not doubled", "\"27\" Monitor\"", "27\" Monitor"},
      {"blanks behind", "\"a\" ", "a"},
      {"one quote", "\"", "\""},
      {"no closing quote", "\"abc", "\"abc"},
      {"text behind", "\"Ana\" <a@b.c>", "\"Ana\" <a@b.c>"},
      {"in the middle", "5\" pipe", "5\" pipe"},
      {"doubled in the middle", "5\"\" pipe", "5\"\" pipe"},
      {"another quote", "'it''s'", "it's", '\'', 0, true},
      {"no quote", "\"abc\"", "\"abc\"", 0},
      {"escape", "\"18\\\" x\"", "18\" x", '"', '\\', true},
      {"escaped escape", "\"a\\\\\"", "a\\", '"', '\\', true},
      {"escape before a letter", "\"C:\\new\"", "C:\\new", '"', '\\'},
      {"escape outside quotes", "a\\\"b", "a\"b", '"', '\\', true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::string scratch;
    const std::string_view result = text(c.raw, c.quote, c.escape, scratch);
    CHECK(result == c.expected);
    const bool copied = !scratch.empty() && result.data() == scratch.data();
    CHECK(copied == c.copies);
  }
}

TEST_CASE("texts come back from a batch as they went in") {
  TextBatch batch('"');
  const std::vector<std::vector<std::string>> records = {{"a", "", "\"quoted\"", "two\nlines"},
                                                         {"\"", "\"\"", "x,y", "\""}};
  for (const auto& record : records) {
    for (const std::string& cell : record) batch.add_cell(cell);
    batch.end_record(7);
  }
  const Batch view = batch.batch();
  REQUIRE(view.records() == 2);
  std::string scratch;
  LineFinder lines(view);
  for (std::size_t record = 0; record < 2; ++record) {
    REQUIRE(view.fields(record) == 4);
    CHECK(lines.line_of(record) == 7);
    for (std::size_t field = 0; field < 4; ++field) {
      CHECK(view.text(record, field, scratch) == records[record][field]);
    }
    CHECK(view.text(record, 4, scratch).empty());
  }
}

TEST_CASE("lines of records are found in whatever order they are asked for") {
  const std::string bytes = "a\n\n\"b\nb\"\nc\nd\n";
  const std::vector<std::uint32_t> record_begin = {0, 3, 9, 11};
  const std::vector<std::uint32_t> first_field = {0, 1, 2, 3, 4};
  const std::vector<std::uint32_t> field_end = {1, 8, 10, 12};
  Batch batch;
  batch.bytes = bytes.data();
  batch.record_begin = record_begin;
  batch.first_field = first_field;
  batch.field_end = field_end;
  batch.first_line = 40;
  LineFinder lines(batch);
  const std::vector<std::uint64_t> wanted = {40, 42, 44, 45};
  for (const std::size_t record : {2U, 0U, 3U, 1U, 1U, 2U}) {
    CHECK(lines.line_of(record) == wanted[record]);
  }
}

TEST_CASE("kinds of cells") {
  struct Case {
    std::string_view text;
    CellKind kind;
  };
  const std::vector<Case> cases = {
      {"", CellKind::empty},
      {" \u00A0\t", CellKind::empty},
      {"12", CellKind::number},
      {"-1.234,56", CellKind::number},
      {"€ 9,95", CellKind::number},
      {"-€12.50", CellKind::number},
      {"EUR 12", CellKind::number},
      {"12.50 EUR", CellKind::number},
      {"(12.50)", CellKind::number},
      {"12,50-", CellKind::number},
      {"1\u00A0234,56", CellKind::number},
      {"5.6564e-002", CellKind::number},
      {"45%", CellKind::number},
      {"2024-05-04 15:48", CellKind::date},
      {"2017-06-17T08:04:21+00:00", CellKind::date},
      {"31.12.2024", CellKind::date},
      {"7/25/2018 21:06", CellKind::date},
      {"Jan 05, 2026, 10:14:58", CellKind::date},
      {"14-mrt-24", CellKind::date},
      {"00:15", CellKind::date},
      {"c@example.com", CellKind::address},
      {"https://example.com/a?b=1", CellKind::address},
      {"#1001", CellKind::code},
      {"KOF-250", CellKind::code},
      {"Koffie", CellKind::text},
      {"Poster 18 x 24", CellKind::text},
      {"Order ID", CellKind::text},
      {"-", CellKind::text},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(static_cast<int>(kind_of(c.text)) == static_cast<int>(c.kind));
  }
}
