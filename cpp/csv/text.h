// From a field as it stands in the file to the text that its writer meant.
#pragma once

#include <string>
#include <string_view>

namespace weerzien::csv {

// The text of a field that holds quotes or escapes; the slow half of text().
std::string_view unquoted(std::string_view raw, char quote, char escape, std::string& scratch);

// Takes the surrounding quotes off and makes doubled quotes single, if the field begins and ends
// with `quote` (0: never); a quote that is not doubled inside stays as it is. Anything else comes
// back unchanged. `escape` (0: none) takes its special meaning from a following quote or escape, or
// delimiter where there are no quotes.
// Nothing is copied unless something must be taken out of the middle; then the result lies in
// `scratch`.
inline std::string_view text(std::string_view raw, char quote, char escape, std::string& scratch) {
  if (escape == 0 && (raw.empty() || raw.front() != quote || quote == 0)) return raw;
  return unquoted(raw, quote, escape, scratch);
}

}  // namespace weerzien::csv
