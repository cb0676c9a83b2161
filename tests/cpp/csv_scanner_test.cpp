// The vector scanner against the scalar one, and both against what RFC 4180 says.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "csv/scanner.h"

namespace {

using namespace weerzien::csv;

struct Found {
  Stop stop = Stop::end;
  std::vector<std::vector<std::string>> records;
  std::uint32_t next = 0;
  bool operator==(const Found&) const = default;
};

using Scan = Stop (*)(const char*, std::size_t, std::size_t, Structure, FieldIndex&);

Found run(Scan scan, std::string_view text, Structure structure, std::size_t begin = 0) {
  std::string bytes(text);
  bytes.append(64, '"');
  FieldIndex index;
  index.restart(static_cast<std::uint32_t>(begin));
  Found found;
  found.stop = scan(bytes.data(), begin, text.size(), structure, index);
  for (std::size_t record = 0; record < index.records(); ++record) {
    auto& fields = found.records.emplace_back();
    std::uint32_t at = index.record_begin()[record];
    for (std::uint32_t i = index.first_field()[record]; i < index.first_field()[record + 1]; ++i) {
      fields.emplace_back(bytes, at, index.field_end()[i] - at);
      at = index.field_end()[i] + 1;
    }
  }
  found.next = index.record_begin()[index.records()];
  return found;
}

struct Case {
  std::string_view name;
  std::string_view text;
  Structure structure;
  std::vector<std::vector<std::string>> records;
  Stop stop = Stop::end;
  std::uint32_t next = 0;
};

}  // namespace

TEST_CASE("both scanners find the fields of well-formed bytes and stop at the rest") {
  const Structure comma;
  const std::vector<Case> cases = {
      {"nothing", "", comma, {}, Stop::end, 0},
      {"no line end", "a,b", comma, {}, Stop::end, 0},
      {"one record", "a,b\n", comma, {{"a", "b"}}, Stop::end, 4},
      {"empty fields", ",\n,,\n", comma, {{"", ""}, {"", "", ""}}, Stop::end, 5},
      {"blank lines", "\n\r\n", comma, {{""}, {""}}, Stop::end, 3},
      {"carriage returns", "a,b\r\nc,d\r\r\n", comma, {{"a", "b"}, {"c", "d"}}, Stop::end, 11},
      {"a carriage return inside", "a\rb,c\n", comma, {{"a\rb", "c"}}, Stop::end, 6},
      {"quotes", "\"a,b\",\"c\nd\"\n", comma, {{"\"a,b\"", "\"c\nd\""}}, Stop::end, 12},
      {"doubled quotes", "\"a\"\"b\",\"\"\n", comma, {{"\"a\"\"b\"", "\"\""}}, Stop::end, 10},
      {"quote before CRLF",
       "a,\"b\"\r\nc,d\r\n",
       comma,
       {{"a", "\"b\""}, {"c", "d"}},
       Stop::end,
       12},
      {"open quote", "a,b\nc,\"d\n", comma, {{"a", "b"}}, Stop::end, 4},
      {"quote in an unquoted field", "a,b\nc,5\" d\ne,f\n", comma, {{"a", "b"}}, Stop::quoting, 4},
      {"text behind a quoted field", "a\n\"b\"c\n", comma, {{"a"}}, Stop::quoting, 2},
      {"blank behind a quoted field", "\"b\" ,c\n", comma, {}, Stop::quoting, 0},
      {"classic Macintosh",
       "a,b\rc,\"d\re\"\r",
       {',', '"', '\r'},
       {{"a", "b"}, {"c", "\"d\re\""}},
       Stop::end,
       12},
      {"line feed before carriage return",
       "a,b\n\rc,d\n\r",
       {',', '"', '\r'},
       {{"a", "b"}, {"c", "d"}},
       Stop::end,
       10},
      {"no quotes", "\"a|b\n", {'|', 0, '\n'}, {{"\"a", "b"}}, Stop::end, 5},
      {"single quotes", "'a;b';c\n", {';', '\'', '\n'}, {{"'a;b'", "c"}}, Stop::end, 8},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    for (const Scan scan : {scan_scalar, scan_vector}) {
      const Found found = run(scan, c.text, c.structure);
      CHECK(found.records == c.records);
      CHECK(found.stop == c.stop);
      CHECK(found.next == c.next);
    }
  }
}

TEST_CASE("both scanners agree on random bytes at every offset") {
  std::uint64_t state = 1;
  const auto random = [&] {
    state = state * 6364136223846793005 + 1442695040888963407;
    return static_cast<std::size_t>(state >> 33);
  };
  for (const char line_end : {'\n', '\r'}) {
    const Structure structure{',', '"', line_end};
    for (int round = 0; round < 4000; ++round) {
      // Mostly well formed: fields of every length across the borders of blocks.
      std::string text;
      while (text.size() < 200) {
        switch (random() % 8) {
          case 0: text += "\"x,y\nz\"\"\""; break;
          case 1: text += line_end; break;
          case 2: text += "\"" + std::string(random() % 70, 'q') + "\""; break;
          case 3: text += random() % 40 == 0 ? "\"" : "\r\n"; break;
          default: text += std::string(random() % 12, 'a') + ","; break;
        }
        if (random() % 3 == 0) text += ',';
      }
      const std::size_t begin = random() % 3;
      const Found scalar = run(scan_scalar, text, structure, begin);
      const Found vector = run(scan_vector, text, structure, begin);
      CAPTURE(text);
      REQUIRE(vector == scalar);
    }
  }
}

TEST_CASE("a scan goes on where an earlier one ended") {
  const std::string text = "a,b\n\"c\nd\",e\nf";
  std::string bytes = text + std::string(64, ' ');
  FieldIndex index;
  CHECK(scan_vector(bytes.data(), 0, 6, {}, index) == Stop::end);
  CHECK(index.records() == 1);
  CHECK(scan_vector(bytes.data(), index.record_begin()[1], text.size(), {}, index) == Stop::end);
  CHECK(index.records() == 2);
  CHECK(index.record_begin()[2] == 12);
  CHECK(index.fields() == 4);
}
