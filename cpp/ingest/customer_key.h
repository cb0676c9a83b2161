// Who the customer of a row is: one comparable key from the identity columns.
#pragma once

#include <string>
#include <string_view>

namespace weerzien::ingest {

struct Identity {
  std::string_view id;
  std::string_view email;
  std::string_view phone;
  std::string_view name;        // or first name
  std::string_view last_name;
  std::string_view postcode;
};

// What identifies customers in a file, in the order in which it is tried.
enum class KeyKind : unsigned char { none, id, email, phone, name };

// Appends the key to `key` and says what it is made of; appends nothing for a row without identity.
// Ids lose the ".0" that spreadsheets add to numbers; "0" is the guest account of several platforms. E-mails are
// trimmed and case-folded, phones reduced to digits, names folded and joined with the postcode.
// `name_alone`: names count without a postcode, because the file has nothing better.
KeyKind append_key(const Identity& identity, bool name_alone, std::string& key);

}  // namespace weerzien::ingest
