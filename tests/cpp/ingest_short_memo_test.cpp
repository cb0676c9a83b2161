// A memo must never give a text the code of another one, whatever shares its place.
#include <doctest/doctest.h>

#include <string>

#include "base/interner.h"
#include "ingest/short_memo.h"

using namespace weerzien;

TEST_CASE("a memo gives every text its own code, again and again") {
  ingest::ShortMemo<6> memo;
  Interner codes;
  codes.intern("");
  std::uint32_t asked = 0;
  const auto code = [&](std::string_view text) {
    std::uint32_t known = memo.find(text);
    if (known == memo.unknown) {
      ++asked;
      known = codes.intern(text);
      memo.keep(text, known);
    }
    return known;
  };
  // Texts of one letter in all lengths are the likeliest to look alike once packed.
  for (int round = 0; round < 2; ++round) {
    for (std::size_t size = 0; size <= 20; ++size) {
      for (char letter = 'a'; letter <= 'z'; ++letter) {
        const std::string text(size, letter);
        CHECK(code(text) == codes.intern(text));
        for (std::size_t at = 0; at < size; ++at) {
          std::string other = text;
          other[at] = '-';
          CHECK(code(other) == codes.intern(other));
        }
      }
    }
  }
  asked = 0;
  for (int i = 0; i < 100; ++i)
    CHECK(code(i % 2 == 0 ? "NL" : "BE") == codes.find(i % 2 == 0 ? "NL" : "BE"));
  CHECK(asked <= 2);
}
