// Which order each row belongs to; the part of FileReader that knows order numbers.
#include <algorithm>

#include "base/same_text.h"
#include "ingest/file_reader.h"
#include "ingest/statuses.h"

namespace weerzien::ingest {

// The order number of a row without one: the one above, where that is the way of the file.
std::string_view FileReader::continued_id(const Row& row, std::string_view above) {
  if (above.empty() || !facts_.mapping.blank_ids_continue) return {};
  if (!text(row, Role::date).empty()) return {};
  // A sum below the table has no product.
  if (!has_product(row)) return {};
  remark(Remark::blank_order_id, row.number());
  return above;
}

void FileReader::find_orders(std::size_t begin, std::size_t end, const RowsAhead& ahead) {
  OrderBook& book = shop_->orders;
  const bool table = mode_ == OrderBook::Mode::table;
  const std::size_t rows = end - begin;
  id_.resize(rows);
  hash_.resize(rows);
  same_.resize(rows);
  place_.resize(rows);
  fresh_hashes_.clear();
  std::string_view above = previous_id_.text();
  bool numbered_above = false;  // the cell of the row above holds a number
  const std::span<const PlainStart> starts = ahead.plain_starts.all().subspan(next_start_);
  auto start = starts.begin();
  for (std::size_t i = 0; i < rows; ++i) {
    if (const std::size_t stop = i > 0 ? run_end(begin + i, end, ahead) : 0; stop > begin + i) {
      for (; start != starts.end() && start->row < stop; ++start) {
        above = start->number();
        book.follow(above);
      }
      numbered_above = true;
      i = stop - begin - 1;
      continue;
    }
    if (numbered_above && ahead.same_number[begin + i]) {
      id_[i] = above;
      same_[i] = 1;
      continue;
    }
    std::string_view id;
    if (start != starts.end() && start->row == begin + i) {
      id = start++->number();
      numbered_above = true;
    } else {
      const Row row(cells_, begin + i);
      id = row.text(columns_[Role::order_id]);
      if (id.ends_with(".0")) id = without_float_tail(id);
      numbered_above = !id.empty();
      if (id.empty()) id = continued_id(row, above);
    }
    id_[i] = id;
    same_[i] = same_text(id, above);
    if (id.empty()) continue;
    above = id;
    if (same_[i]) continue;
    if (table) {
      fresh_hashes_.push_back(hash_[i] = book.hash(id));
    } else {
      book.follow(id);
    }
  }
  if (table) find_places();
  book.keep();
  previous_id_.set(above);
}

// The places of the block's numbers in the table, which were hashed before.
void FileReader::find_places() {
  OrderBook& book = shop_->orders;
  book.touch(fresh_hashes_);
  for (std::size_t i = 0; i < id_.size(); ++i) {
    if (id_[i].empty()) continue;
    if (!same_[i]) previous_place_ = book.place(id_[i], hash_[i]);
    place_[i] = previous_place_;
  }
}

std::uint32_t FileReader::known_order(std::size_t in_block) const {
  if (run_order_ != no_order || mode_ != OrderBook::Mode::table) return run_order_;
  return shop_->orders.order(place_[in_block]);
}

// The order of the row. Numbers that start again each year or each day name several orders: the row
// belongs to the one that it agrees with, and is a new one if there is none.
std::uint32_t FileReader::order_of(RowKind kind, const Row& row, std::size_t in_block) {
  const std::uint32_t known = known_order(in_block);
  namesake_ = no_order;
  const std::string_view date = row.raw(columns_[Role::date]);
  const bool same_date = run_order_ != no_order && same_text(date, last_date_.text());
  last_date_.set(date);
  if (known == no_order || same_date || text(row, Role::date).empty()) return run_order_ = known;
  const std::uint32_t order = agreeing_order(known, kind, row, in_block);
  // Whether a number of an earlier file names the same order is asked of the file as a whole.
  if (order == no_order && known >= shared_.first_order[file_]) {
    remark(Remark::restarted_number, row.number());
    namesake_ = mode_ == OrderBook::Mode::table ? shop_->orders.order(place_[in_block]) : known;
    return run_order_ = no_order;
  }
  return run_order_ = order == no_order ? known : order;
}

// The order among `known` and those that had its number before that the row can be of: not one of a
// distant day, nor one of another day and another customer. Nothing if there is none. What is told
// later about an order is told of the last of them.
std::uint32_t FileReader::agreeing_order(std::uint32_t known, RowKind kind, const Row& row,
                                         std::size_t in_block) {
  const std::optional<Stamp> stamp = read_stamp(row);
  const bool told_later = kind == RowKind::refund || kind == RowKind::adjustment ||
                          money_.goes_back() || order_columns_.began_as_refund(known);
  if (!stamp || stamp->day == orders_.day[known] || told_later) return known;
  if (status_kind(text(row, Role::status)) == table::StatusKind::refunded) return known;
  bool daily = false;  // a number that came again within days may do so for the same customer
  const auto agrees = [&](std::uint32_t order) {
    if (stamp->day == orders_.day[order]) return true;
    if (are_distant(stamp->day, orders_.day[order])) return false;
    daily = daily || customers_.differs(order, row);
    return !daily;
  };
  if (agrees(known)) return known;
  if (mode_ != OrderBook::Mode::table) return no_order;
  const OrderBook& book = shop_->orders;
  std::uint32_t order = book.order(place_[in_block]);
  while (order != no_order && !agrees(order)) order = book.earlier(order);
  return order;
}

// A new order, or no_order when the row has no usable date.
std::uint32_t FileReader::start_order(const Row& row, std::size_t in_block) {
  const std::optional<Stamp> stamp = read_stamp(row);
  if (!stamp) {
    const bool blank = text(row, Role::date).empty();
    const bool alone = mode_ == OrderBook::Mode::every_row || !same_[in_block];
    skip(!blank ? Skip::bad_date : alone ? Skip::no_date : Skip::no_order, row);
    return no_order;
  }
  if (!is_believable(stamp->day)) {
    skip(Skip::date_outside, row);
    return no_order;
  }
  if (stamp->numeric) facts_.dates.add(*stamp);
  const bool numbered = mode_ != OrderBook::Mode::every_row;
  const std::uint32_t order = order_columns_.start(*stamp, numbered ? id_[in_block] : "");
  if (mode_ == OrderBook::Mode::table) shop_->orders.set_order(place_[in_block], order);
  if (namesake_ != no_order) shop_->orders.set_earlier(order, namesake_);
  return order;
}

}  // namespace weerzien::ingest
