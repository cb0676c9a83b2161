// The words by which shops and platforms name their columns; private to cpp/ingest.
#pragma once

#include <span>
#include <string_view>

#include "ingest/roles.h"

namespace weerzien::ingest {

struct Synonyms {
  Role role;
  float score;             // 0..1: how sure the name alone makes us
  std::string_view names;  // folded headers, separated by '|'
};

std::span<const Synonyms> whole_headers();

}  // namespace weerzien::ingest
