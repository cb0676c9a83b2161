// Whether files are of one shop or of several whose order numbers happen to be the same.
#include <algorithm>

#include "ingest/shared.h"

namespace weerzien::ingest {

namespace {

// "orders-nl.csv" → "orders-nl"; the name inside an archive without the archive.
std::string label_of(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != name.npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.find('.');
  return std::string(name.substr(0, dot == 0 ? name.npos : dot));
}

}  // namespace

std::uint32_t Ingest::Shared::file_of(std::uint32_t order) const {
  const auto after = std::ranges::upper_bound(first_order, order);
  return static_cast<std::uint32_t>(after - first_order.begin()) - 1;
}

Overlap& Ingest::Shared::overlap(std::uint32_t file, std::uint32_t earlier) {
  for (Overlap& known : overlaps) {
    if (known.file == file && known.earlier == earlier) return known;
  }
  return overlaps.emplace_back(Overlap{file, earlier});
}

bool Ingest::Shared::contradict(std::uint32_t file, std::uint32_t earlier) const {
  return std::ranges::any_of(overlaps, [&](const Overlap& overlap) {
    return overlap.file == file && overlap.earlier == earlier && overlap.different > overlap.same;
  });
}

// Each file in the first shop, from the one that was taken on, in which it contradicts no earlier
// file. Files that were never compared, because they were taken for different shops, may be found
// to contradict in the next reading. The readings thus end: a file only ever moves on.
std::vector<std::uint32_t> Ingest::shops_of_files() const {
  std::vector<std::uint32_t> shops = shared_->shop_of_file;
  for (std::uint32_t file = 1; file < shops.size(); ++file) {
    const auto fits = [&] {
      for (std::uint32_t earlier = 0; earlier < file; ++earlier) {
        if (shops[earlier] == shops[file] && shared_->contradict(file, earlier)) return false;
      }
      return true;
    };
    while (!fits()) ++shops[file];
  }
  return shops;
}

// Orders of several shops get the name of their shop's first file as channel, in front of the
// channel that the file itself may name.
void Ingest::label_shops() {
  std::vector<std::string> labels(shared_->shops.size());
  std::size_t used = 0;
  for (std::size_t f = 0; f < files_.size(); ++f) {
    std::string& label = labels[shared_->shop_of_file[f]];
    used += label.empty();
    if (label.empty()) label = label_of(files_[f]->name);
    if (label.empty()) label = std::to_string(f + 1);
  }
  if (used < 2) return;
  for (std::size_t s = 1; s < labels.size(); ++s) {
    const bool taken =
        std::find(labels.begin(), labels.begin() + s, labels[s]) != labels.begin() + s;
    if (taken && !labels[s].empty()) labels[s] += " " + std::to_string(s + 1);
  }
  table::Orders& orders = data_.orders;
  auto channel = std::ranges::find(orders.dimensions, "channel", &table::Dimension::role);
  table::Dimension labelled;
  labelled.role = "channel";
  if (channel != orders.dimensions.end()) labelled.column = channel->column;
  labelled.values.intern("");
  labelled.code.reserve(orders.size());
  std::string value;
  for (std::uint32_t o = 0; o < orders.size(); ++o) {
    value = labels[shared_->shop_of_file[shared_->file_of(o)]];
    if (channel != orders.dimensions.end() && channel->code[o] != 0) {
      value += " / ";
      value += channel->values.key(channel->code[o]);
    }
    labelled.code.push_back(labelled.values.intern(value));
  }
  if (channel == orders.dimensions.end()) channel = orders.dimensions.emplace(channel);
  *channel = std::move(labelled);
  for (std::size_t f = 0; f < files_.size(); ++f) {
    files_[f]->shop = labels[shared_->shop_of_file[f]];
  }
}

}  // namespace weerzien::ingest
