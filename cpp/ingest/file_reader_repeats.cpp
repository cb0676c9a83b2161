// Lines and orders that an earlier file had: counted once, and compared, for they may be another
// shop's.
#include "ingest/file_reader.h"

namespace weerzien::ingest {

// Whether an earlier file had this line. Also notes how the row compares to an order of that
// number.
bool FileReader::is_repeat(std::uint32_t order, RowKind kind, std::size_t row,
                           std::size_t in_block) {
  const bool earlier = order != no_order && order < shared_.first_order[file_];
  if (earlier && !same_[in_block]) {
    const std::optional<Stamp> stamp = read_stamp(row);
    customers_.note_known(order, stamp ? stamp->day : no_day, cells_, row);
  }
  const std::string_view id =
      mode_ == OrderBook::Mode::every_row ? std::string_view{} : id_[in_block];
  if (!shop_->seen.is_duplicate(line_hash(kind, row, id))) return false;
  if (order != no_order) order_columns_.add_later_state(order, cells_, row, money_);
  return true;
}

// What makes a line the same in two files: its order, product, quantity and amounts; without order
// numbers the date and the customer stand for the order. Money can go back more than once for one
// line, so there its day and amounts count too.
std::uint64_t FileReader::line_hash(RowKind kind, std::size_t row, std::string_view id) {
  line_scratch_.assign(id);
  line_scratch_ += '\x1F';
  const auto add = [&](Role role) {
    line_scratch_ += text(row, role);
    line_scratch_ += '\x1F';
  };
  for (const Role role : {Role::product_id, Role::product_name, Role::items, Role::quantity,
                          Role::line_total, Role::unit_price, Role::row_type}) {
    add(role);
  }
  if (mode_ == OrderBook::Mode::every_row) {
    for (const Role role :
         {Role::date, Role::customer_id, Role::email, Role::customer_name, Role::order_total}) {
      add(role);
    }
  }
  if (kind == RowKind::refund || money_.goes_back()) {
    const std::optional<Stamp> stamp = read_stamp(row);
    line_scratch_ += std::to_string(stamp ? stamp->day : no_day);
    for (const std::optional<Amount>& amount : {money_.total, money_.line, money_.refund}) {
      line_scratch_ += '\x1F';
      if (amount) line_scratch_ += std::to_string(*amount);
    }
  }
  return Interner::hash(line_scratch_);
}

void FileReader::on_known_order(std::uint32_t order, Day day, int same_customer) {
  const std::uint32_t earlier = shared_.file_of(order);
  Overlap& overlap = shared_.overlap(file_, earlier);
  const bool same_day = day == no_day || day == orders_.day[order];
  // Customers can be compared where both files know them by the same columns.
  const Mapping& other = ingest_.files_[earlier]->mapping;
  const bool comparable = columns_.has(Role::customer_id) == other.has(Role::customer_id) &&
                          columns_.has(Role::email) == other.has(Role::email);
  if (same_customer == 1 || (same_customer == 0 && same_day)) {
    ++overlap.same;
  } else if (!same_day || comparable) {
    ++overlap.different;
  }
}

}  // namespace weerzien::ingest
