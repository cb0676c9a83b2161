// `weerzien-native report FILE… [--options JSON] [--chunk BYTES]`: the report JSON on standard
// output.
#pragma once

#include <string>
#include <vector>

namespace weerzien::cli {

struct ReportCall {
  std::vector<std::string> files;
  std::string options = "{}";
  std::size_t chunk = std::size_t{2}
                      << 20;  // bytes handed over at a time; never changes the result
  bool mapping = false;       // print the mapping instead of the report
};

// 0: printed. 2: the input or the options cannot be used; one line on standard error says why.
int report_command(const ReportCall& call);

}  // namespace weerzien::cli
