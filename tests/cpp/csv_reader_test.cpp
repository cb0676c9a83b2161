// Whole files: what is handed over, what is left out, and that nothing goes missing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.h"
#include "support/csv_reading.h"

using namespace weerzien;
using csv::Code;

namespace {

const std::string header = "Order,Date,Email,City,Qty,Total,Note\n";

// Ten good records.
std::string orders(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) {
    text += "#10" + std::to_string(i) + ",2024-05-1" + std::to_string(i % 10) + ",c" +
            std::to_string(i) + "@example.com,Gent,2," + std::to_string(i) + "9.50,ok\n";
  }
  return text;
}

struct Case {
  std::string_view name;
  std::string text;
  std::size_t records;
  std::vector<std::pair<Code, std::uint64_t>> tallies;  // and no others
  std::vector<std::string> odd = {};                    // the record that is not like the rest
  std::uint64_t line = 0;                               // of the first tally
};

}  // namespace

TEST_CASE("odd records are handed over, repaired or left out, and counted") {
  const std::string before = header + orders(10, 15);
  const std::string after = orders(15, 20);
  const std::string joined_date = ",2024-05-11,x@example.com,";
  const std::vector<Case> cases = {
      {"nothing odd", before + after, 10, {}},
      {"blank records", before + "\n\r\n,,,,,,\n" + after, 10, {{Code::blank_record, 3}}, {}, 7},
      {"comment", before + "# page 2\n" + after, 10, {{Code::comment, 1}}, {}, 7},
      {"repeated header", before + header + after, 10, {{Code::repeated_header, 1}}, {}, 7},
      {"repeated header in quotes",
       before + "\"Order\",\"Date\",\"Email\",\"City\",\"Qty\",\"Total\",\"Note\"\n" + after,
       10,
       {{Code::repeated_header, 1}},
       {},
       7},
      {"totals", before + after + "Total,,,,20,195.00,\n", 10, {{Code::totals, 1}}, {}, 12},
      {"totals elsewhere", before + "Subtotaal:,,,,10,95.00,\n" + after, 10, {{Code::totals, 1}}},
      {"totals under a label in the middle",
       before + after + ",,,Summe,20,195,\n",
       10,
       {{Code::totals, 1}}},
      {"a customer called Total",
       before + "Total" + joined_date + "Gent,2,9.50,ok\n" + after,
       11,
       {},
       {"Total", "2024-05-11", "x@example.com", "Gent", "2", "9.50", "ok"}},
      {"footer behind a blank line",
       before + after + "\nEnd of report - 10 orders\n",
       10,
       {{Code::blank_record, 1}, {Code::footer, 1}},
       {},
       12},
      {"footer", before + after + "Exported by admin\n", 10, {{Code::footer, 1}}, {}, 12},
      {"footer of two lines",
       before + after + "Exported by admin\nOn Monday\n",
       10,
       {{Code::footer, 2}},
       {},
       12},
      {"footer with delimiters",
       before + after + "Exported by admin,,,,,,\n",
       10,
       {{Code::footer, 1}}},
      {"a sentence between records",
       before + "Call her back\n" + after,
       11,
       {{Code::short_record, 1}},
       {"Call her back"},
       7},
      {"another table",
       before + after + "\nStock,,\nItem,Shelf,Count\nMug,A,5\nCup,B,6\n",
       10,
       {{Code::blank_record, 1}, {Code::footer, 1}, {Code::other_table, 3}}},
      {"another table of the same names",
       before + after + "Order,Date,Email,City,Qty,Total\n" +
           "#1030,2024-05-11,x@example.com,Gent,2,9.50\n",
       10,
       {{Code::other_table, 2}},
       {},
       12},
      {"short",
       before + "#1099,2024-05-11\n" + after,
       11,
       {{Code::short_record, 1}},
       {"#1099", "2024-05-11"},
       7},
      {"long",
       before + "#1099" + joined_date + "Gent,2,9.50,ok,extra,cells\n" + after,
       11,
       {{Code::long_record, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent", "2", "9.50", "ok", "extra", "cells"}},
      {"trailing delimiter",
       before + "#1099" + joined_date + "Gent,2,9.50,ok,\n" + after,
       11,
       {},
       {"#1099", "2024-05-11", "x@example.com", "Gent", "2", "9.50", "ok", ""}},
      {"shifted",
       before + ",#1099" + joined_date + "Gent,2,9.50,ok\n" + after,
       11,
       {{Code::shifted_record, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent", "2", "9.50", "ok"}},
      {"merged",
       before + "#1099" + joined_date + "Gent, Belgium,2,9.50,ok\n" + after,
       11,
       {{Code::merged_cells, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent, Belgium", "2", "9.50", "ok"}},
      {"merged money",
       before + "#1099" + joined_date + "Gent,2,1,299.50,ok\n" + after,
       11,
       {{Code::merged_cells, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent", "2", "1,299.50", "ok"}},
      {"another delimiter",
       before + "#1099;2024-05-11;x@example.com;Gent;2;9.50;ok\n" + after,
       11,
       {{Code::other_delimiter, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent", "2", "9.50", "ok"}},
      {"wrapped",
       before + "\"#1099" + joined_date + "\"\"Gent, B\"\",2,9.50,ok\"\n" + after,
       11,
       {{Code::unwrapped, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent, B", "2", "9.50", "ok"}},
      {"a line end in an unquoted cell",
       before + "#1099" + joined_date + "Gent\nBelgium,2,9.50,ok\n" + after,
       11,
       {{Code::joined_lines, 1}},
       {"#1099", "2024-05-11", "x@example.com", "Gent\nBelgium", "2", "9.50", "ok"}},
      {"a quote that never closes",
       before + "#1099" + joined_date + "\"Gent,2,9.50,ok\n" + after,
       11,
       {{Code::unclosed_quote, 1}},
       {"#1099", "2024-05-11", "x@example.com", "\"Gent", "2", "9.50", "ok"},
       7},
      {"a quote in the middle",
       before + "#1099" + joined_date + "5\" Gent,2,9.50,ok\n" + after,
       11,
       {{Code::stray_quote, 1}},
       {"#1099", "2024-05-11", "x@example.com", "5\" Gent", "2", "9.50", "ok"},
       7},
      {"title rows",
       "Orders\nPeriod: 2024\n\n" + before + after,
       10,
       {{Code::preamble, 2}, {Code::blank_record, 1}},
       {},
       1},
      {"title rows with delimiters",
       "Orders,,,,,,\nPeriod,2024,,,,,\n,,,,,,\n" + before + after,
       10,
       {{Code::preamble, 2}, {Code::blank_record, 1}},
       {},
       1},
      {"separator line", "sep=,\n" + before + after, 10, {{Code::separator_line, 1}}, {}, 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const test::CsvReading reading = test::read_csv(c.text);
    CAPTURE(test::dump(reading));
    CHECK(reading.names.size() == 7);
    CHECK(reading.headers == 1);
    CHECK(reading.records.size() == c.records);
    CHECK(reading.evidence.records == c.records);
    std::uint64_t left_out = 0;
    for (std::size_t i = 0; i < csv::code_count; ++i) {
      const Code code = static_cast<Code>(i);
      std::uint64_t expected = 0;
      for (const auto& [wanted, count] : c.tallies) expected += wanted == code ? count : 0;
      CAPTURE(std::string(csv::name_of(code)));
      CHECK(reading.count(code) == expected);
      if (csv::is_left_out(code)) left_out += reading.count(code);
    }
    if (c.line > 0) CHECK(reading.evidence[c.tallies.front().first].first_line == c.line);
    if (!c.odd.empty()) CHECK(std::ranges::count(reading.records, c.odd) == 1);
    // Every line is a record of some kind here, but for the ones that were put together.
    const std::uint64_t joined = reading.count(Code::joined_lines);
    CHECK(reading.evidence.records + left_out + reading.evidence.header_records + joined ==
          reading.evidence.lines);
    // Wherever it is cut, and whatever the windows are.
    const std::string whole = test::dump(reading);
    for (const std::size_t chunk : {1, 3, 17}) {
      CHECK(test::dump(test::read_csv(c.text, chunk)) == whole);
    }
    for (const std::size_t window : {16, 64, 256}) {
      const csv::Limits small{.window = window, .step = window / 4};
      CHECK(test::table_of(test::read_csv(c.text, 0, {}, small)) == test::table_of(reading));
    }
  }
}

TEST_CASE("files that are no tables") {
  using namespace std::string_view_literals;
  struct NoTable {
    std::string_view bytes, kind;
  };
  for (const auto& [bytes, kind] : {NoTable{"%PDF-1.7\n%\xE2\xE3", "pdf"},
                                    {"PK\x03\x04..", "zip"},
                                    {"\x89PNG\r\n\x1A\n....", "png"},
                                    {"\xFF\xD8\xFF\xE0", "jpeg"},
                                    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole"},
                                    {"\x1F\x8B\x08\0"sv, "gzip"},
                                    {" <!DOCTYPE HTML><html>", "html"},
                                    {"<?xml version=\"1.0\"?><a/>", "xml"},
                                    {"[{\"id\": 1, \"b\": 2}]", "json"},
                                    {"\x01\x0E\x0F\x05\x06\x07\x08 abc", "binary"}}) {
    CAPTURE(std::string(kind));
    const test::CsvReading reading = test::read_csv(bytes, 2);
    CHECK(reading.evidence.file_kind == kind);
    CHECK(reading.count(Code::not_a_table) == 1);
    CHECK(reading.headers == 0);
    CHECK(reading.records.empty());
  }
  for (const std::string_view bytes : {""sv, "\n \r\n"sv, "\xEF\xBB\xBF"sv, "\0\0\0"sv}) {
    const test::CsvReading reading = test::read_csv(bytes);
    CHECK(reading.count(Code::empty_file) == 1);
    CHECK(reading.headers == 0);
  }
}

TEST_CASE("a cell may be as long as it likes") {
  for (const std::string_view line : {"no structure at all ", "a line of prose, with commas\n"}) {
    CAPTURE(std::string(line));
    std::string cell;
    while (cell.size() < 3'000'000) cell += line;
    const std::string text = header + orders(10, 15) + "#1099,2024-05-11,x@example.com,\"" + cell +
                             "\",2,9.50,ok\n" + orders(15, 20);
    const test::CsvReading reading = test::read_csv(text, 100'000);
    REQUIRE(reading.records.size() == 11);
    CHECK(reading.records[5][3] == cell);
    CHECK(reading.count(Code::unclosed_quote) == 0);
    CHECK(reading.evidence.lines == reading.lines.back());
  }
}

TEST_CASE("a quote that never closes costs one cell of a long file, not the rest of it") {
  std::string text = header;
  for (int i = 0; i < 400; ++i) text += orders(10, 100);
  const std::size_t middle = text.find("Gent", text.size() / 2);
  text.insert(middle, "\"");
  const test::CsvReading reading = test::read_csv(text);
  CHECK(reading.records.size() == 400 * 90);
  CHECK(reading.count(Code::unclosed_quote) == 1);
}

TEST_CASE("batches are whole records with the right lines") {
  std::string text = "\n" + header;
  for (int i = 0; i < 100; ++i) {
    text += "#1,2024-05-11,x@example.com,\"two\nlines\",2,9.50,ok\n" + orders(10, 100);
  }
  const test::CsvReading reading = test::read_csv(text);
  CHECK(reading.batches.size() > 3);
  REQUIRE(reading.records.size() == 9100);
  std::uint64_t line = 3;
  for (std::size_t i = 0; i < reading.records.size(); ++i) {
    REQUIRE(reading.lines[i] == line);
    line += i % 91 == 0 ? 2 : 1;
  }
}

TEST_CASE("bytes are written where a browser can copy whole words") {
  constexpr std::size_t chunk = 4096;
  const std::string text = header + orders(10, 9000);
  struct : csv::Sink {
    void on_header(std::span<const std::string>, const csv::Dialect&) override {}
    void on_batch(const csv::Batch& batch) override { records += batch.records(); }
    void on_issue(csv::Code, std::uint64_t, std::uint32_t, std::string_view) override {}
    std::size_t records = 0;
  } sink;
  csv::Reader reader(std::nullopt, sink, {.head = 8192, .window = 1000, .step = 300});
  std::size_t places = 0;
  for (std::size_t at = 0; at + chunk <= text.size(); at += chunk, ++places) {
    char* const place = reader.prepare(chunk);
    REQUIRE(reinterpret_cast<std::uintptr_t>(place) % 8 == 0);
    std::copy_n(text.data() + at, chunk, place);
    reader.commit(chunk);
  }
  CHECK(places > 50);
  CHECK(sink.records > 8000);
}

TEST_CASE("a dialect that is given is not questioned") {
  const csv::Dialect given{
      .delimiter = ";", .has_header = false, .preamble_records = 1, .header_records = 0};
  const test::CsvReading reading = test::read_csv("x\na,b;c\nd,e;f\n", 0, given);
  CHECK(reading.names.empty());
  CHECK(test::table_of(reading) == "\na,b|c|\nd,e|f|\n");
}
