// Comparing the JSON of a metric with what it should be, key for key.
#pragma once

#include <string>

#include "metrics/json.h"

namespace weerzien::test {

// What a section of the report says to whoever reads its text.
metrics::Json read_again(const metrics::Json& json);

// Where `got` first differs from `expected` (JSON text), as "path: got … expected …"; empty when
// they agree. Keys must be the same and in the same order. Numbers may differ by 1e-12 of their
// size, but a whole number must be written as a whole number and a fraction as a fraction.
std::string difference(const metrics::Json& got, const std::string& expected);

}  // namespace weerzien::test
