// Roles that header words and values suggest, where no preset and no user decided; private to
// cpp/ingest.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "ingest/mapping.h"

namespace weerzien::ingest {

// A role that a column may have.
struct Candidate {
  std::size_t column;
  Role role;
  float score;
  Why why;
  bool filled = true;  // some cell says something
};

// Takes candidates from the surest to the least sure, columns with values first; a role and a
// column are given away once.
void assign(Mapping& mapping, std::vector<Candidate> candidates, const std::vector<bool>& free);

// Gives roles by header words, as far as the values allow; only columns marked `free` take part.
// With `harmless_only` just the roles that cannot change who, when and how much.
void guess_by_headers(Mapping& mapping, std::span<const std::string> folded,
                      const std::vector<bool>& free, bool harmless_only);

// A second column of status words: how the payment stands, beside how the order stands.
void find_payment_status(Mapping& mapping, std::span<const std::string> folded,
                         const std::vector<bool>& free);

// A column of yes and no that says whether the order was paid, or given back, where no column of
// statuses says so.
void find_payment_flag(Mapping& mapping, std::span<const std::string> folded,
                       const std::vector<bool>& free);

// Gives essential roles that no header named, by what the values look like.
void guess_by_values(Mapping& mapping, const Sample& sample, const std::vector<bool>& free,
                     bool has_header);

}  // namespace weerzien::ingest
