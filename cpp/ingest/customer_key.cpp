#include "ingest/customer_key.h"

#include <algorithm>

#include "ingest/profile.h"

namespace weerzien::ingest {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_float_tail(std::string_view id) {
  if (!id.ends_with(".0")) return id;
  const std::string_view whole = id.substr(0, id.size() - 2);
  return !whole.empty() && std::ranges::all_of(whole, is_digit) ? whole : id;
}

// Makes every run of white space one blank, in place; the new length.
std::size_t squeeze(char* text, std::size_t size) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const bool space = text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
    if (space && kept > 0 && text[kept - 1] == ' ') continue;
    text[kept++] = space ? ' ' : text[i];
  }
  return kept;
}

// ASCII letters in lower case, white space runs as one blank; other bytes as they are.
void append_folded(std::string_view text, std::string& key) {
  text = trimmed(text);
  const std::size_t begin = key.size();
  key.resize(begin + text.size());
  char* to = key.data() + begin;
  bool spaced = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool upper = static_cast<unsigned char>(c - 'A') < 26;
    to[i] = static_cast<char>(c | (upper ? 0x20 : 0));
    spaced |= c <= ' ';
  }
  if (spaced) key.resize(begin + squeeze(to, text.size()));
}

// Digits only, so that "+31 6 123" and "0031-6123" become one; nothing for fewer than six digits.
bool append_phone(std::string_view phone, std::string& key) {
  const std::size_t begin = key.size();
  for (const char c : phone) {
    if (is_digit(c)) key += c;
  }
  if (key.compare(begin, 2, "00") == 0) key.erase(begin, 2);
  if (key.size() - begin >= 6) return true;
  key.resize(begin);
  return false;
}

// " 3511 aa" as ", 3511AA".
void append_postcode(std::string_view postcode, std::string& key) {
  key += ", ";
  for (const char c : postcode) {
    if (c != ' ') key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
}

}  // namespace

KeyKind append_key(const Identity& identity, bool name_alone, std::string& key) {
  if (!is_blank(identity.id)) {
    const std::string_view id = without_float_tail(trimmed(identity.id));
    if (id != "0") {
      key += id;
      return KeyKind::id;
    }
  }
  if (!is_blank(identity.email)) {
    append_folded(identity.email, key);
    return KeyKind::email;
  }
  if (!is_blank(identity.phone) && append_phone(identity.phone, key)) return KeyKind::phone;
  const bool named = !is_blank(identity.name) || !is_blank(identity.last_name);
  if (named && (name_alone || !is_blank(identity.postcode))) {
    append_folded(identity.name, key);
    if (!is_blank(identity.name) && !is_blank(identity.last_name)) key += ' ';
    append_folded(identity.last_name, key);
    if (!is_blank(identity.postcode)) append_postcode(identity.postcode, key);
    return KeyKind::name;
  }
  return KeyKind::none;
}

}  // namespace weerzien::ingest
