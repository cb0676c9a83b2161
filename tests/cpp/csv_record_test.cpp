// How single records read whose quotes are not as they should be.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "csv/record.h"

using namespace weerzien::csv;
using Cells = std::vector<std::string>;

namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  std::size_t columns;
  Cells cells;
  std::string_view rest = "";  // what is left behind the record
  Code remark = Code::empty_file;
};

Cells read_first(const Dialect& dialect, std::size_t columns, std::string_view text,
                 std::string_view& rest, Record& record) {
  RecordParser parser(dialect);
  parser.expect_columns(columns);
  REQUIRE(parser.parse(text, 0, true, record) == Parsed::record);
  Cells cells;
  std::string scratch;
  for (const Field& field : record.fields) cells.emplace_back(parser.text_of(text, field, scratch));
  rest = text.substr(record.next);
  return cells;
}

void check(const Dialect& dialect, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::string_view rest;
    Record record;
    CHECK(read_first(dialect, c.columns, c.text, rest, record) == c.cells);
    CHECK(rest == c.rest);
    CHECK(name_of(record.remark) == name_of(c.remark));
  }
}

}  // namespace

TEST_CASE("records with quotes in the right and in the wrong places") {
  check(
      {},
      {
          {"plain", "a,b,c\nd", 3, {"a", "b", "c"}, "d"},
          {"the last one", "a,b", 2, {"a", "b"}},
          {"trailing delimiter", "a,\n", 2, {"a", ""}},
          {"quoted", "\"a,\"\"b\",c\r\n", 2, {"a,\"b", "c"}},
          {"line end inside", "\"a\nb\",c\n", 2, {"a\nb", "c"}},
          {"not doubled", "\"27\" Monitor\",c\n", 2, {"27\" Monitor", "c"}, "", Code::stray_quote},
          {"not doubled at the end",
           "\"18\" x 24\"\",c\n",
           2,
           {"18\" x 24\"", "c"},
           "",
           Code::stray_quote},
          {"in an unquoted cell", "5\" pipe,c\n", 2, {"5\" pipe", "c"}, "", Code::stray_quote},
          {"text behind",
           "\"Ana\" <a@b.c>,c,d\n",
           3,
           {"\"Ana\" <a@b.c>", "c", "d"},
           "",
           Code::stray_quote},
          {"blank behind", "\"a,b\" ,c\n", 2, {"a,b", "c"}, "", Code::stray_quote},
          {"opens and never closes",
           "a,\"b,c\nd,e,f\n",
           3,
           {"a", "\"b", "c"},
           "d,e,f\n",
           Code::unclosed_quote},
          {"opens before another quoted cell",
           "\"a,b,\"c, d\",e\n",
           4,
           {"\"a", "b", "c, d", "e"},
           "",
           Code::stray_quote},
          {"opens, and another cell opens on a later line",
           "\"a,b\nc,\"d, e\"\n",
           2,
           {"\"a", "b"},
           "c,\"d, e\"\n",
           Code::unclosed_quote},
          {"swallows a line, by the number of cells",
           "\"a,b,c\nd,e,27\",f\n",
           3,
           {"\"a", "b", "c"},
           "d,e,27\",f\n",
           Code::stray_quote},
          {"only quotes", "\"\"\"\",\"\"\n", 2, {"\"", ""}},
          {"classic Macintosh line among others", "a,b\rc,d\n", 2, {"a", "b"}, "c,d\n"},
          {"a carriage return as text", "a,b\rb\n", 2, {"a", "b\rb"}},
      });
}

TEST_CASE("an open quote swallows no more than a screen of whole records") {
  std::string text = "1,\"stray,x\n";
  for (int i = 0; i < 70; ++i) text += "2,b,c\n";
  text += "3,d\",e\n";
  std::string_view rest;
  Record record;
  CHECK(read_first({}, 3, text, rest, record) == Cells{"1", "\"stray", "x"});
  CHECK(record.remark == Code::unclosed_quote);
}

TEST_CASE("unusual dialects") {
  check({.delimiter = "||"}, {{"two bytes", "a||b|c||\"d||e\"\n", 3, {"a", "b|c", "d||e"}}});
  check({.delimiter = ";", .quote = '\''},
        {{"single quotes", "'it''s; ok';\"b\"\n", 2, {"it's; ok", "\"b\""}}});
  check({.escape = '\\'}, {{"backslash", "\"18\\\" x\\\\\",b\\,c\n", 2, {"18\" x\\", "b,c"}},
                           {"backslash at the end of a path",
                            "\"C:\\\",b\n",
                            2,
                            {"C:\\", "b"},
                            "",
                            Code::unclosed_quote}});
  check({.padded = true}, {{"padded", "a , \"b, c\" ,  d \n", 3, {"a", "b, c", "d"}}});
  check({.delimiter = " ", .blank_runs = true},
        {{"runs of blanks", "  1  19970101 \t2\n", 3, {"1", "19970101", "2"}}});
  check({.delimiter = "  ", .blank_runs = true},
        {{"runs of two blanks", "1   Jan Jansen   2\n", 3, {"1", "Jan Jansen", "2"}}});
  check({.quote = 0}, {{"no quotes", "\"a,b\"\n", 2, {"\"a", "b\""}}});
  check({.line_end = '\r'}, {{"classic Macintosh", "a,\"b\rc\"\rd", 2, {"a", "b\rc"}, "d"},
                             {"line feed first", "a,\"b\"\n\rd", 2, {"a", "b"}, "d"}});
}

TEST_CASE("what is not there yet is waited for") {
  RecordParser parser(Dialect{}, 100);
  parser.expect_columns(2);
  Record record;
  for (const std::string_view text : {"a", "a,b", "a,\"b", "a,\"b\"", "a,b\r"}) {
    CAPTURE(std::string(text));
    CHECK(parser.parse(text, 0, false, record) == Parsed::incomplete);
    CHECK(parser.parse(text, 0, true, record) == Parsed::record);
  }
  // After 100 bytes an open quote is no longer believed if the first line makes sense without it.
  const std::string text = "a,\"b\n" + std::string(120, 'x');
  CHECK(parser.parse(text, 0, false, record) == Parsed::record);
  CHECK(record.next == 5);
}
