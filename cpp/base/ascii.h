// Kinds of bytes in UTF-8 text, the same in every locale.
#pragma once

namespace weerzien {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter of ASCII, or part of a character beyond it.
inline bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Capitals of ASCII only: others differ by language.
inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace weerzien
