// Who the customer of a row is: one comparable key from the identity columns.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace weerzien::ingest {

// What a row says about its customer besides an id.
struct Identity {
  std::string_view email = {};
  std::string_view phone = {};
  std::string_view phone_country = {};  // digits that a leading zero stands for; empty: unknown
  std::string_view name = {};           // or first name
  std::string_view last_name = {};
  std::string_view postcode = {};
};

// What identifies customers in a file, in the order in which it is tried.
enum class KeyKind : unsigned char { none, id, email, phone, name };
inline constexpr std::size_t key_kinds = 5;
// "none", "customerId", "email", "phone", "name".
std::string_view key_kind_code(KeyKind kind);

// Appends the key to `key` and says what it is made of; appends nothing for a row without identity.
// E-mails are trimmed and case-folded, and
// freed of a name around them ("Ada <ada@x.nl>"); phones are reduced to digits
// behind a mark (see table/customer_text.h), so that none is the id of somebody else; names folded
// and joined with the postcode. Words for nobody in particular (see is_impersonal) identify nobody.
// `name_alone`: names count without a postcode, because the file has nothing better.
KeyKind append_key(const Identity& identity, bool name_alone, std::string& key);

// The key of an id, a part of its text: without the ".0" that spreadsheets add to numbers. Empty
// for one that names nobody in particular.
std::string_view id_key(std::string_view id);

// Whether the text is an e-mail that append_key() would take as the key just as it stands, so that
// most keys need no copy. Asked of every order, and so as two words: a text handed over by value is
// copied in WebAssembly, and one by reference must first be written to memory.
bool is_email_key(const char* data, std::size_t size);

// "0", "-1", "guest", "Gast", "anonymous", "Walk-in customer", "unknown" and the like.
bool is_impersonal(const char* data, std::size_t size);
inline bool is_impersonal(std::string_view text) { return is_impersonal(text.data(), text.size()); }

// The country's code of a number that is written with one, such as "31" of "+31 6 1234 5678" and
// "0031612345678"; empty for other numbers, and for countries where no zero stands for the code.
std::string_view country_of_phone(std::string_view phone);

// The id without the ".0" that spreadsheets add to numbers.
std::string_view without_float_tail(std::string_view id);

}  // namespace weerzien::ingest
