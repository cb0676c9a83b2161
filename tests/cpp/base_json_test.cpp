// JSON texts against the library that holds the values, and against answers worked out by hand.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "base/decimal.h"
#include "base/json.h"

using namespace weerzien;

namespace {

// A text that both read alike, and write alike again.
void agrees(const std::string& text) {
  CAPTURE(text);
  const Json theirs = Json::parse(text, nullptr, false);
  const std::optional<Json> ours = json_of(text);
  REQUIRE(ours.has_value() == !theirs.is_discarded());
  if (!ours) return;
  CHECK(*ours == theirs);
  CHECK(ours->type() == theirs.type());
  CHECK(json_text(*ours) == theirs.dump());
}

}  // namespace

TEST_CASE("JSON is read and written as the library does") {
  for (const char* text : {"null",
                           "true",
                           "false",
                           " [ ] ",
                           "{ }",
                           "[1, [2, {\"a\": []}], \"b\"]",
                           R"({"a": 1, "b": 2})",
                           R"({"b": 1, "a": {"x": null}, "b": [3]})",
                           "\xEF\xBB\xBF{}",
                           "\t\r\n 5 \n",
                           R"("a\"\\\/\b\f\n\r\t")",
                           R"("\u0041\u00e9\u20AC\ud83d\ude00")",
                           "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x7F\"",
                           R"("\u0000\u001f")",
                           "0",
                           "-0",
                           "-0.0",
                           "12",
                           "-12",
                           "18446744073709551615",
                           "18446744073709551616",
                           "-9223372036854775808",
                           "-9223372036854775809",
                           "1.5",
                           "1e3",
                           "1E+3",
                           "1e-3",
                           "123456789012345678901234567890",
                           "0.1",
                           "1e308"})
    agrees(text);
}

TEST_CASE("what is no JSON is refused as the library does") {
  for (const char* text : {"",
                           " ",
                           "nul",
                           "nulls",
                           "True",
                           "[",
                           "]",
                           "[1,]",
                           "[1 2]",
                           "[,]",
                           "{",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{\"a\" 1}",
                           "{} {}",
                           "1 2",
                           "01",
                           "-",
                           "-01",
                           "+1",
                           ".5",
                           "5.",
                           "5.e1",
                           "1e",
                           "1e+",
                           "1e400",
                           "-1e400",
                           "0x10",
                           "NaN",
                           "\"",
                           "\"a",
                           "\"\\",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\u12g4\"",
                           "\"\\ud800\"",
                           "\"\\ud800\\u0041\"",
                           "\"\\udc00\"",
                           "\"\\ud800\\ud800\"",
                           "\"\n\"",
                           "\"\xC3\"",
                           "\"\xC0\x80\"",
                           "\"\xED\xA0\x80\"",
                           "\"\xF4\x90\x80\x80\"",
                           "\"\xFF\"",
                           "\xEF\xBB{}",
                           "'a'",
                           "/**/1"}) {
    agrees(text);
    CHECK_FALSE(json_of(text).has_value());
  }
}

TEST_CASE("nesting is read as far as the limit") {
  const auto nested = [](int levels) {
    const auto count = static_cast<std::size_t>(levels);
    return std::string(count, '[') + std::string(count, ']');
  };
  agrees(nested(json_levels_max));
  CHECK_FALSE(json_of(nested(json_levels_max + 1)).has_value());
  CHECK_FALSE(json_of(std::string(1'000'000, '[')).has_value());
}

TEST_CASE("bytes that are no UTF-8 are written as replacement characters, one for each piece") {
  for (const std::string text :
       {"a\xFFz", "\xC3", "\xE2\x82", "\xE2\x82z", "\xF0\x9F\x98", "\xED\xA0\x80", "\xC0\xAF",
        "\xF4\x90\x80\x80", "\x80\x80", "\xE2\xE2\x82\xAC"}) {
    CAPTURE(text);
    CHECK(json_text(text) == Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  CHECK(json_text("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("numbers that are not finite are null") {
  CHECK(json_text(std::numeric_limits<double>::infinity()) == "null");
  CHECK(json_text(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("decimals are the nearest doubles") {
  CHECK(double_of("", 5) == 0);
  CHECK(double_of("000", 999'999) == 0);
  CHECK(double_of("1", 0) == 1.0);
  CHECK(double_of("0015", -1) == 1.5);
  CHECK(double_of("30000000000000004", -17) == 0.30000000000000004);
  // The largest double, and half a step further: from there on it is infinite.
  CHECK(double_of("17976931348623157", 292) == std::numeric_limits<double>::max());
  CHECK(double_of("17976931348623158", 292) == std::numeric_limits<double>::max());
  CHECK(std::isinf(double_of("17976931348623159", 292)));
  // The least double, half of it and a little more than half.
  CHECK(double_of("5", -324) == std::numeric_limits<double>::denorm_min());
  CHECK(double_of("24703282292062327", -340) == 0);
  CHECK(double_of("24703282292062328", -340) == std::numeric_limits<double>::denorm_min());
  CHECK(double_of("22250738585072011", -324) == 2.2250738585072011e-308);
  CHECK(double_of("22250738585072014", -324) == std::numeric_limits<double>::min());
  // Ties go to the even neighbour, unless anything but zeros follows, however late.
  CHECK(double_of("9007199254740993", 0) == 9007199254740992.0);
  CHECK(double_of("9007199254740995", 0) == 9007199254740996.0);
  CHECK(double_of("9007199254740993" + std::string(2000, '0'), -2000) == 9007199254740992.0);
  CHECK(double_of("9007199254740993" + std::string(2000, '0') + "1", -2001) == 9007199254740994.0);
  CHECK(double_of("1", -400) == 0);
  CHECK(double_of("1" + std::string(400, '0'), -400) == 1.0);
  CHECK(std::isinf(double_of("1", 310)));
}

TEST_CASE("what was written before is taken over into a text") {
  std::string object = "{";
  append_member(object, "one", 1);
  append_member(object, "t\"wo", std::string_view("a\n\xC3\xA9\xFF"));
  append_member(object, "three", Json());
  CHECK(object == "{\"one\":1,\"t\\\"wo\":\"a\\n\xC3\xA9\xEF\xBF\xBD\",\"three\":null");
  append_json(object += ",\"four\":", Json::array({1.5, true}));
  const Json inside = {{"a", written_json(object + "}")}, {"b", written_json("[]")}};
  CHECK(json_text(inside) == "{\"a\":" + object + "},\"b\":[]}");
}

TEST_CASE("decimals agree with the C library") {
  std::uint64_t seed = 7;
  const auto random = [&](std::uint64_t below) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    return (seed >> 33) % below;
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string digits;
    for (std::uint64_t count = 1 + random(round % 50 == 0 ? 900 : 25); count > 0; --count) {
      digits.push_back(static_cast<char>('0' + random(10)));
    }
    const auto exponent = static_cast<int>(random(700)) - 360;
    const std::string text = digits + "e" + std::to_string(exponent);
    CAPTURE(text);
    CHECK(double_of(digits, exponent) == std::strtod(text.c_str(), nullptr));
  }
}
