// Public data beside the clone that may not be copied into it: read where it is, skipped where it
// is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weerzien::test {

// The whole text of a file of ../shared (beside the repository), such as "data/cdnow_full.txt";
// nothing, after saying so in the test's output, when it is absent. Line ends are as in the file.
std::optional<std::string> shared_file(std::string_view path);

}  // namespace weerzien::test
