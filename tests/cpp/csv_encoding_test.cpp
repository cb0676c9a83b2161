// Encodings: what is guessed, and clean UTF-8 from any of them wherever the bytes are cut.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "csv/encoding.h"
#include "csv/input.h"
#include "support/csv_reading.h"

using namespace weerzien;
using namespace std::string_literals;
using csv::Encoding;

namespace {

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += little ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

// The clean bytes of an Input that gets chunks of that size.
std::string clean(std::string_view bytes, csv::EncodingGuess guess, std::size_t chunk,
                  csv::CleanCounts& counts) {
  csv::Input input;
  std::string result;
  input.prepare(0);
  input.open(guess);
  const auto take = [&] {
    result += input.bytes();
    input.consume(input.bytes().size());
  };
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    const std::string_view part = bytes.substr(at, chunk);
    part.copy(input.prepare(part.size() + 5), part.size());
    input.commit(part.size());
    if (at % 3 == 0) take();
  }
  input.finish();
  take();
  counts = input.counts();
  return result;
}

}  // namespace

TEST_CASE("encodings are recognised") {
  struct Case {
    std::string_view name;
    std::string head;
    Encoding encoding;
  };
  const std::vector<Case> cases = {
      {"ASCII", "id,name\n1,Ana\n", Encoding::utf8},
      {"UTF-8", "id,name\n1,Zoë\n", Encoding::utf8},
      {"UTF-8 mark", "\xEF\xBB\xBFid,name\n1,\xFF\n", Encoding::utf8},
      {"UTF-16LE mark", "\xFF\xFEi\0d\0"s, Encoding::utf16le},
      {"UTF-16BE mark", "\xFE\xFF\0i\0d"s, Encoding::utf16be},
      {"UTF-16LE", utf16(u"id;naam\r\n1;Zo\u00EB\r\n", true), Encoding::utf16le},
      {"UTF-16BE", utf16(u"id;naam\r\n1;Zo\u00EB\r\n", false), Encoding::utf16be},
      {"UTF-16LE of mostly Chinese",
       utf16(u"\u8BA2\u5355,\u5BA2\u6237\u540D\u79F0\u8BA2\u5355\n"
             u"\u8BA2\u5355\u5BA2\u6237\u540D,\u79F0\u8BA2\u5355\n",
             true),
       Encoding::utf16le},
      {"Windows-1252", "id,name\n1,Zo\xEB\n2,Ren\x80 \x96\n", Encoding::windows1252},
      {"Latin-9", "id,price\n1,\xA4 9,95\n2,\xA4 1\n", Encoding::latin9},
      {"UTF-8 with one bad byte", "é, è, ö, ü, ñ, ç\n\xFF\n", Encoding::utf8},
      {"NUL padding", "id,name\n1,Ana\n"s + std::string(500, '\0'), Encoding::utf8},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(static_cast<int>(csv::guess_encoding(c.head).encoding) == static_cast<int>(c.encoding));
  }
  CHECK(csv::guess_encoding("id,a\n1,\"5\0\" x\"\n2,\"6\0\" x\"\n"s).nul_escapes);
  CHECK(!csv::guess_encoding("id,a\n1,nul\0byte\n"s).nul_escapes);
  CHECK(csv::guess_encoding("“id”,“a”\n“1”,“b”\n").curly_quotes);
  CHECK(!csv::guess_encoding("id,a\n1,the “big” one\n2,so “called”\n").curly_quotes);
}

TEST_CASE("bytes become clean UTF-8 wherever they are cut") {
  struct Case {
    std::string_view name;
    std::string bytes;
    csv::EncodingGuess guess;
    std::string expected;
    std::uint64_t bad = 0, nul = 0, end_marks = 0, marks = 0;
  };
  const std::string ascii(150, 'a');
  const std::vector<Case> cases = {
      {"nothing", "", {}, ""},
      {"clean", ascii + "é€𝄞" + ascii, {}, ascii + "é€𝄞" + ascii},
      {"marks",
       "\xEF\xBB\xBF\xEF\xBB\xBFid\n\xEF\xBB\xBF"
       "1\n",
       {},
       "id\n1\n",
       0,
       0,
       0,
       3},
      {"NUL and Ctrl-Z", ascii + "\0b\0\x1A"s, {}, ascii + "b", 0, 2, 1},
      {"a Windows-1252 letter", "caf\xE9 bar", {}, "café bar", 1},
      {"a sequence cut short", "a\xE2\x82 b\xE2\x82", {}, "a\uFFFD b\uFFFD", 2},
      {"an overlong form", "\xC0\xAF\xED\xA0\x80", {}, "À¯í\u00A0€", 5},
      {"controls that were Windows-1252", "7 \xC2\x96 8", {}, "7 – 8", 1},
      {"Windows-1252", "\x80\x92\x96\xEB", {.encoding = Encoding::windows1252}, "€’–ë"},
      {"Latin-9", "\xA4\xE9", {.encoding = Encoding::latin9}, "€é"},
      {"UTF-16LE",
       "\xFF\xFE" + utf16(u"a\u20AC\xD834\xDD1E\n", true),
       {.encoding = Encoding::utf16le},
       "a€𝄞\n",
       0,
       0,
       0,
       1},
      {"UTF-16BE",
       utf16(u"a\u20AC\xD834\xDD1E\n", false),
       {.encoding = Encoding::utf16be},
       "a€𝄞\n"},
      {"half a pair and an odd byte",
       utf16(u"a\xD834z\xDD1E", true) + "\x41",
       {.encoding = Encoding::utf16le},
       "a\uFFFDz\uFFFD\uFFFD",
       3},
      {"curly quotes", "“a”,“b”", {.curly_quotes = true}, "\"a\",\"b\""},
      {"NUL as escape", "\"5\0\" x\""s, {.nul_escapes = true}, "\"5\x10\" x\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    for (const std::size_t chunk : {1, 2, 3, 5, 64, 1000}) {
      CAPTURE(chunk);
      csv::CleanCounts counts;
      CHECK(clean(c.bytes, c.guess, chunk, counts) == c.expected);
      CHECK(counts.bad == c.bad);
      CHECK(counts.nul == c.nul);
      CHECK(counts.end_marks == c.end_marks);
      CHECK(counts.byte_order_marks == c.marks);
    }
  }
}

TEST_CASE("letters of two bytes are clean or mended wherever they lie in a block of 64 bytes") {
  // Each with what becomes of it, between letters that are clean.
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\xC3\x80", "À"},
      {"\xDF\xBF", "\u07FF"},
      {"\xC2\xA0", "\u00A0"},
      {"\xC2\x96", "–"},
      {"\xC3", "\xC3\x83"},
      {"\xA9", "©"},
      {"\xC3\xC3\xA9", "Ãé"},
      {"\xC3\xA9\xA9", "é©"},
      {"\xC0\xAF", "À¯"},
      {"€", "€"},
      {"𝄞", "𝄞"},
      {"\x1Aé", "é"},
  };
  for (const auto& [bytes, expected] : cases) {
    CAPTURE(expected);
    for (std::size_t place = 0; place < 130; ++place) {
      CAPTURE(place);
      std::string before(place % 2, 'x');
      while (before.size() + 1 < place) before += "ë";
      csv::CleanCounts counts;
      CHECK(clean(before + bytes + "zé", {}, 1000, counts) == before + expected + "zé");
    }
  }
}

TEST_CASE("the first byte that is no UTF-8 may come late") {
  std::string bytes = "id,name\n";
  while (bytes.size() < csv::head_bytes + 1000) bytes += "1,Ana\n";
  bytes += "2,Zo\xEB\n";
  const test::CsvReading reading = test::read_csv(bytes, 4096);
  CHECK(reading.records.back() == std::vector<std::string>{"2", "Zoë"});
  CHECK(reading.count(csv::Code::bad_utf8) == 1);
  CHECK(reading.evidence[csv::Code::bad_utf8].first_line == reading.lines.back());
}

TEST_CASE("bytes cleaned in the title rows and at the end are counted with their lines") {
  const test::CsvReading reading =
      test::read_csv("Orders \x80\nid,name,n\n1,Ana,1\n2,T\0om,2\n\x1A\0\0"s);
  CHECK(test::table_of(reading) == "id|name|n|\n1|Ana|1|\n2|Tom|2|\n");
  CHECK(reading.evidence[csv::Code::nul_byte].count == 3);
  CHECK(reading.evidence[csv::Code::nul_byte].first_line == 4);
  CHECK(reading.evidence[csv::Code::end_mark].count == 1);
  CHECK(reading.evidence[csv::Code::end_mark].first_line == 5);
}
