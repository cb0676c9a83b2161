#include "ingest/read_options.h"

namespace weerzien::ingest {

std::string signature_of(std::span<const std::string> header) {
  std::string signature;
  for (std::size_t c = 0; c < header.size(); ++c) {
    if (c > 0) signature += '\x1f';
    signature += header[c];
  }
  return signature;
}

Wanted wanted_for(const ReadOptions& options, const std::string& signature) {
  const Wanted all = {options.mapping, options.date_order, options.decimal_mark};
  const auto found = options.mappings.find(signature);
  if (found == options.mappings.end()) return all;
  Wanted wanted = found->second;
  wanted.roles.insert(all.roles.begin(), all.roles.end());
  if (!wanted.date_order) wanted.date_order = all.date_order;
  if (!wanted.decimal_mark) wanted.decimal_mark = all.decimal_mark;
  return wanted;
}

}  // namespace weerzien::ingest
