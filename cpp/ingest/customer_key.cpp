#include "ingest/customer_key.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/same_text.h"
#include "ingest/profile.h"
#include "ingest/roles.h"
#include "ingest/word_list.h"
#include "table/customer_text.h"

namespace weerzien::ingest {

namespace {

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

// Whether append_folded() would leave the text as it is: no capitals and no white space, looked for
// in eight bytes at a time.
inline bool is_folded(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101;
  const auto changes = [](std::uint64_t word) {
    const std::uint64_t ascii = word & 0x7F * each;
    const std::uint64_t from_a = ascii + (0x80 - 'A') * each;
    const std::uint64_t beyond_z = ascii + (0x80 - 'Z' - 1) * each;
    const std::uint64_t beyond_blank = ascii + (0x80 - ' ' - 1) * each;
    return ((from_a & ~beyond_z) | ~beyond_blank) & ~word & 0x80 * each;
  };
  if (text.size() < 8) {
    return std::ranges::none_of(text, [](char c) { return lower(c) != c || (c >= 0 && c <= ' '); });
  }
  std::uint64_t found = changes(load_word<std::uint64_t>(text.data() + text.size() - 8));
  for (std::size_t at = 0; at + 8 < text.size(); at += 8) {
    found |= changes(load_word<std::uint64_t>(text.data() + at));
  }
  return found == 0;
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

// "Ada <ada@x.nl>" and "mailto:ada@x.nl" as the address alone.
std::string_view bare_address(std::string_view email) {
  if (email.ends_with('>')) {
    const std::size_t open = email.rfind('<');
    if (open != email.npos) return email.substr(open + 1, email.size() - open - 2);
  }
  if (email.starts_with("mailto:")) email.remove_prefix(7);
  return email;
}

// The mark of phones and digits only, so that "+31 6 123", "0031-6123" and "+31 (0)6 123" become
// one; nothing for fewer than six digits. A number as it is dialled within `country` becomes one
// with its code.
bool append_phone(std::string_view phone, std::string_view country, std::string& key) {
  const std::size_t begin = key.size();
  const std::size_t trunk = phone.find("(0)");
  const bool international = phone.starts_with('+') || phone.starts_with("00");
  key += table::phone_mark;
  for (std::size_t i = 0; i < phone.size(); ++i) {
    if (international && trunk != phone.npos && i == trunk + 1) continue;
    if (is_digit(phone[i])) key += phone[i];
  }
  const std::size_t digits = begin + 1;
  if (key.compare(digits, 2, "00") == 0) {
    key.erase(digits, 2);
  } else if (!international && !country.empty() && key.compare(digits, 1, "0") == 0 &&
             key.size() - digits >= 9) {
    key.replace(digits, 1, country);
  }
  const bool some_digit = key.find_first_not_of('0', digits) != std::string::npos;
  if (key.size() - digits >= 6 && some_digit) return true;
  key.resize(begin);
  return false;
}

// Three letters of each text that stands for nobody, and a blank between.
constexpr std::string_view beginnings =
    "ano auc bal bar cas cli com con cou def div gas gee gue inc inv kas kei lau los nam no  nob "
    "not onb ove par pas the too und unb unk var ven vis wal win";

// By first letter: the second letters, as bits.
constexpr std::array<std::uint32_t, 26> beginning_letters = [] {
  std::array<std::uint32_t, 26> letters{};
  for (std::size_t i = 0; i + 1 < beginnings.size(); i += 4) {
    letters[static_cast<std::size_t>(beginnings[i] - 'a')] |= std::uint32_t{1}
                                                              << (beginnings[i + 1] - 'a');
  }
  return letters;
}();

// " 3511 aa" as ", 3511AA".
void append_postcode(std::string_view postcode, std::string& key) {
  key += ", ";
  for (const char c : postcode) {
    if (c != ' ') key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
}

// Codes of countries in which a zero stands before the number of whoever calls from inside.
constexpr std::string_view trunk_zero_codes =
    "31|32|33|40|41|43|44|46|49|353|358|61|64|90|27|81|82|62|60|66|84|86|91|92|94|98|380|381|385|"
    "386|"
    "387|389|359|355";

// Taken apart as in Row::text(), so that it is not written as two words and read as one.
bool names_somebody(const char* data, std::size_t size) {
  return !is_blank({data, size}) && !is_impersonal(data, size);
}
bool names_somebody(std::string_view text) { return names_somebody(text.data(), text.size()); }

}  // namespace

std::string_view key_kind_code(KeyKind kind) {
  constexpr std::array<std::string_view, key_kinds> codes = {"none", "customerId", "email", "phone",
                                                             "name"};
  return codes[static_cast<std::size_t>(kind)];
}

std::string_view country_of_phone(std::string_view phone) {
  std::size_t at = phone.find_first_not_of(" (");
  if (at == phone.npos) return {};
  if (phone[at] == '+') {
    ++at;
  } else if (phone.substr(at).starts_with("00")) {
    at += 2;
  } else {
    return {};
  }
  for (const std::size_t digits : {std::size_t{2}, std::size_t{3}}) {
    const std::string_view code = phone.substr(std::min(at, phone.size()), digits);
    if (is_listed(code, trunk_zero_codes)) return code;
  }
  return {};
}

std::string_view without_float_tail(std::string_view id) {
  if (!id.ends_with(".0")) return id;
  const std::string_view whole = id.substr(0, id.size() - 2);
  return !whole.empty() && std::ranges::all_of(whole, is_digit) ? whole : id;
}

bool is_impersonal(const char* data, std::size_t size) {
  constexpr std::size_t word_bytes_max = 24;
  const std::string_view text(data, size);
  if (text.empty() || text.size() > word_bytes_max) return false;
  if (is_digit(text.front()) || text.front() == '-') {
    return text.find_first_not_of("0.") == text.npos || text == "-1";
  }
  // Most texts are told apart by their first three letters, without folding anything.
  if (text.size() < 3) return false;
  // Makes capitals small and nothing else a letter. NUL would become a blank; clean text has none.
  const auto letter = [&](std::size_t i) { return static_cast<char>(data[i] | 0x20); };
  const auto place = [&](std::size_t i) { return static_cast<unsigned char>(letter(i) - 'a'); };
  if (place(0) >= 26 || place(1) >= 26) return false;
  if ((beginning_letters[place(0)] >> place(1) & 1) == 0) return false;
  const std::array<char, 3> first = {letter(0), letter(1), letter(2)};
  bool possible = false;
  for (std::size_t i = 0; i + 3 <= beginnings.size() && !possible; i += 4) {
    possible = beginnings.substr(i, 3) == std::string_view(first.data(), 3);
  }
  if (!possible) return false;
  return is_listed(fold_header(text),
                   "guest|guest customer|guest user|guest checkout|guest account|guest order|"
                   "anonymous|anonymous customer|unknown|unknown customer|no customer|no name|"
                   "not available|not provided|nobody|undefined|walk in|walk in customer|walkin|"
                   "walk in client|cash|cash customer|cash sale|counter sale|default customer|"
                   "gast|gastklant|gast klant|gastbestelling|anoniem|anonieme klant|onbekend|"
                   "onbekende klant|geen klant|geen|balie|balieklant|balieverkoop|toonbank|kassa|"
                   "kassaklant|contante verkoop|particulier|passant|winkelklant|losse klant|"
                   "gastkunde|gastbestellung|gastkonto|anonym|unbekannt|unbekannter kunde|"
                   "laufkunde|laufkundschaft|barverkauf|kein kunde|keine|"
                   "invite|client invite|anonyme|inconnu|client inconnu|client anonyme|"
                   "contant|contante klant|contante klanten|diversen|diverse klanten|toonbankklant|"
                   "toonbankverkoop|counter customer|various customers|over the counter|"
                   "barkunde|barkunden|diverse|diverse kunden|thekenverkauf|thekenkunde|"
                   "divers|clients divers|clients de passage|comptoir|cliente contado|"
                   "client de passage|client comptoir|vente comptoir|aucun|visiteur");
}

std::string_view id_key(std::string_view id) {
  return names_somebody(id) ? without_float_tail(trimmed(id)) : std::string_view{};
}

bool is_email_key(const char* data, std::size_t size) {
  const std::string_view email(data, size);
  if (email.empty() || email.back() == '>') return false;
  const bool dressed = email.front() == 'm' && email.starts_with("mailto:");
  return !dressed && is_folded(email) && names_somebody(data, size);
}

KeyKind append_key(const Identity& identity, bool name_alone, std::string& key) {
  if (names_somebody(identity.email)) {
    append_folded(bare_address(trimmed(identity.email)), key);
    return KeyKind::email;
  }
  if (!is_blank(identity.phone) && append_phone(identity.phone, identity.phone_country, key))
    return KeyKind::phone;
  const bool named = names_somebody(identity.name) || names_somebody(identity.last_name);
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
