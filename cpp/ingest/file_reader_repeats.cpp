// Lines and orders that an earlier file had: counted once, and compared, for they may be another
// shop's.
#include "ingest/file_reader.h"

namespace weerzien::ingest {

// Whether an earlier file had this line. Also notes how the row compares to an order of that
// number.
bool FileReader::is_repeat(std::uint32_t order, RowKind kind, const Row& row,
                           std::size_t in_block) {
  const bool earlier = order != no_order && order < shared_.first_order[file_];
  if (earlier && !same_[in_block]) {
    const std::optional<Stamp> stamp = read_stamp(row);
    const bool comparable = stamp && !money_.goes_back();
    customers_.note_known(order, comparable ? stamp->day : no_day, row);
  }
  const std::string_view id =
      mode_ == OrderBook::Mode::every_row ? std::string_view{} : id_[in_block];
  if (!shop_->seen.is_duplicate(line_hash(order, kind, row, id))) return false;
  if (order != no_order) order_columns_.add_later_state(order, row, money_);
  return true;
}

// What makes a line the same in two files: its order, product, quantity and amounts; without order
// numbers the date and the customer stand for the order, and a number that several orders have
// needs the order's day. Money can go back more than once for one line, so there its day and
// amounts count too.
std::uint64_t FileReader::line_hash(std::uint32_t order, RowKind kind, const Row& row,
                                    std::string_view id) {
  line_scratch_.assign(id);
  if (namesake_ != no_order) {
    const std::optional<Stamp> stamp = read_stamp(row);
    line_scratch_ += '@' + std::to_string(stamp ? stamp->day : no_day);
  } else if (order != no_order && shop_->orders.earlier(order) != no_order) {
    line_scratch_ += '@' + std::to_string(orders_.day[order]);
  }
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

// Compares the row with the order as the file has it that came first with the number, and as other
// files have it that contradict that one. An answer is 1 for the same, 0 for nobody knows, -1 for
// another, and of days -2 for distant ones.
void FileReader::on_known_order(std::uint32_t order, Day day, std::string_view customer) {
  const auto answer = [](bool known, bool same) { return !known ? 0 : same ? 1 : -1; };
  const auto days = [&](Day a, Day b) {
    const bool known = a != no_day && b != no_day;
    return known && are_distant(a, b) ? -2 : answer(known, a == b);
  };
  const std::uint32_t holder = orders_.customer[order];
  const bool named = holder != table::no_customer && !customer.empty();
  const bool same = named && ingest_.data_.customers.keys.key(holder) == customer;
  const bool contradicts =
      compare(shared_.file_of(order), days(day, orders_.day[order]), answer(named, same));
  const std::uint64_t hash = customer.empty() ? 0 : Interner::hash(customer);
  bool noted = rivals_noted_ == rivals_max;
  const auto [begin, end] = shared_.rivals.equal_range(order);
  for (auto rival = begin; rival != end; ++rival) {
    const Rival& other = rival->second;
    if (other.file == file_) {
      noted = true;
      continue;
    }
    compare(other.file, days(day, other.day),
            answer(hash != 0 && other.customer != 0, hash == other.customer));
  }
  if (!contradicts || noted) return;
  ++rivals_noted_;
  shared_.rivals.emplace(order, Rival{file_, day, hash});
}

// Counts what the two answers say about this file and an earlier one; whether they contradict.
bool FileReader::compare(std::uint32_t earlier, int same_day, int same_customer) {
  Overlap& overlap = shared_.overlap(file_, earlier);
  if ((same_customer == 1 && same_day > -2) || (same_customer == 0 && same_day >= 0)) {
    ++overlap.same;
    return false;
  }
  // Customers can be compared where both files know them by the same columns.
  const Mapping& other = ingest_.files_[earlier]->mapping;
  const bool comparable = columns_.has(Role::customer_id) == other.has(Role::customer_id) &&
                          columns_.has(Role::email) == other.has(Role::email);
  const bool contradicts = same_day < 0 || comparable;
  overlap.different += contradicts;
  return contradicts;
}

}  // namespace weerzien::ingest
