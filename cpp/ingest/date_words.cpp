#include "ingest/date_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

struct MonthName {
  std::string_view begin;  // the letters that tell it apart, lower case
  std::int32_t month;
};

// Beginnings of month names in English, Dutch, German, French, Spanish, Italian, Portuguese and the
// Scandinavian languages.
constexpr MonthName month_names[] = {{"jan", 1},
                                     {"j\xC3\xA4n", 1},
                                     {"jen", 1},
                                     {"ene", 1},
                                     {"gen", 1},
                                     {"feb", 2},
                                     {"f\xC3\xA9v", 2},
                                     {"fev", 2},
                                     {"f\xC3\xA9"
                                      "b",
                                      2},
                                     {"mar", 3},
                                     {"maa", 3},
                                     {"mrt", 3},
                                     {"m\xC3\xA4r", 3},
                                     {"mrz", 3},
                                     {"apr", 4},
                                     {"avr", 4},
                                     {"abr", 4},
                                     {"mei", 5},
                                     {"may", 5},
                                     {"mai", 5},
                                     {"maj", 5},
                                     {"mag", 5},
                                     {"jun", 6},
                                     {"juin", 6},
                                     {"giu", 6},
                                     {"jul", 7},
                                     {"juil", 7},
                                     {"lug", 7},
                                     {"aug", 8},
                                     {"ao\xC3\xBB", 8},
                                     {"aou", 8},
                                     {"ago", 8},
                                     {"sep", 9},
                                     {"set", 9},
                                     {"oct", 10},
                                     {"okt", 10},
                                     {"ott", 10},
                                     {"out", 10},
                                     {"nov", 11},
                                     {"dec", 12},
                                     {"d\xC3\xA9"
                                      "c",
                                      12},
                                     {"dez", 12},
                                     {"dic", 12},
                                     {"des", 12}};

}  // namespace

// Capital letters with marks (U+00C0 to U+00DE) differ from the small ones by one bit of their
// second byte.
std::int32_t month_of(std::string_view word) {
  std::array<char, 12> small{};
  const std::size_t length = std::min(word.size(), small.size());
  for (std::size_t i = 0; i < length; ++i) {
    const bool marked =
        i > 0 && word[i - 1] == '\xC3' && static_cast<unsigned char>(word[i]) < 0x9F;
    small[i] = marked ? static_cast<char>(word[i] | 0x20) : lower(word[i]);
  }
  const std::string_view folded(small.data(), length);
  for (const MonthName& name : month_names) {
    if (folded.starts_with(name.begin)) return name.month;
  }
  return 0;
}

// The beginnings and the short forms of the days of the week in our four languages, Spanish,
// Italian and Portuguese.
bool is_weekday(std::string_view word) {
  constexpr std::string_view beginnings =
      "mon tue wed thu fri sat sun maa din woe don vri zat zon die mit fre sam son lun mar mer jeu "
      "ven dim mie mi\xC3 jue vie sab s\xC3\xA1 dom gio seg ter qua qui sex";
  constexpr std::string_view short_forms = "ma di wo do vr za zo mo mi fr sa so lu me je ve";
  if (word.size() < 2 || word.size() > 10) return false;
  const std::array<char, 3> small = {lower(word[0]), lower(word[1]),
                                     lower(word.size() > 2 ? word[2] : ' ')};
  const std::string_view text(small.data(), word.size() > 2 ? 3 : 2);
  return is_listed(text, word.size() > 2 ? beginnings : short_forms, ' ');
}

}  // namespace weerzien::ingest
