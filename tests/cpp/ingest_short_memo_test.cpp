// A memo must never give a text the code of another one, whatever shares its place.
#include <doctest/doctest.h>

#include <string>

#include "base/interner.h"
#include "ingest/short_memo.h"

using namespace weerzien;

TEST_CASE("a memo gives every text its own code, again and again") {
  ingest::ShortMemo memo;
  Interner codes;
  codes.intern("");
  std::uint32_t asked = 0;
  const auto code = [&](std::string_view text) {
    return memo.code(text, [&](std::string_view asked_for) {
      ++asked;
      return codes.intern(asked_for);
    });
  };
  // Texts of one letter in all lengths are the likeliest to look alike once packed.
  for (int round = 0; round < 2; ++round) {
    for (std::size_t size = 0; size <= 12; ++size) {
      for (char letter = 'a'; letter <= 'z'; ++letter) {
        std::string text(size, letter);
        CHECK(code(text) == codes.intern(text));
        if (size > 2) {
          text[size / 2 - 1] = '-';
          CHECK(code(text) == codes.intern(text));
        }
      }
    }
  }
  asked = 0;
  for (int i = 0; i < 100; ++i)
    CHECK(code(i % 2 == 0 ? "NL" : "BE") == codes.find(i % 2 == 0 ? "NL" : "BE"));
  CHECK(asked <= 2);
}
