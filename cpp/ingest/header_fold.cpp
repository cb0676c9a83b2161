// Headers in comparable form.
#include "ingest/roles.h"

namespace weerzien::ingest {

namespace {

// U+00C0..U+00FF by their second byte, without marks; the capitals are 0x20 lower. '*' stands for
// more than one letter, a blank for a sign.
constexpr std::string_view latin_1 = "aaaaaa*ceeeeiiiidnooooo ouuuuy*y";

// U+0100..U+017F: Polish, Czech, Hungarian, Turkish and the Baltic languages.
constexpr std::string_view latin_extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooo**rrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_1.size() == 32 && latin_extended.size() == 128);

// A letter of two bytes of UTF-8, folded to plain ones.
std::string_view fold_letter(unsigned char lead, unsigned char next) {
  if (lead == 0xC3 && next >= 0x80 && next <= 0xBF) {
    if (next == 0x9F) return "ss";
    if (next == 0x86 || next == 0xA6) return "ae";
    if (next == 0x9E || next == 0xBE) return "th";
    return latin_1.substr(next & 0x1F, 1);
  }
  const std::size_t place = static_cast<std::size_t>(lead - 0xC4) * 64 + (next & 0x3F);
  if (place >= latin_extended.size()) return " ";
  return place == 0x52 || place == 0x53 ? "oe" : latin_extended.substr(place, 1);
}

}  // namespace

std::string fold_header(std::string_view header) {
  std::string folded;
  const auto blank = [&] {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto c = static_cast<unsigned char>(header[i]);
    if (c >= 'A' && c <= 'Z') {
      if (i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z') blank();
      folded += static_cast<char>(c + 32);
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      folded += static_cast<char>(c);
    } else if (c >= 0xC3 && c <= 0xC5 && i + 1 < header.size()) {
      const std::string_view letter = fold_letter(c, static_cast<unsigned char>(header[++i]));
      if (letter == " ") {
        blank();
      } else {
        folded += letter;
      }
    } else if (c < 0x80) {
      blank();
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

}  // namespace weerzien::ingest
