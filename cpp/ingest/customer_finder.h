// Finds the customers of the orders of a block, all keys together; private to cpp/ingest.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/customer_key.h"
#include "ingest/row_cells.h"
#include "ingest/rows_ahead.h"
#include "ingest/shared.h"
#include "table/orders.h"

namespace weerzien::ingest {

class CustomerFinder {
 public:
  // What is said about keys that were found; the file reader counts it.
  struct Sink {
    virtual ~Sink() = default;
    // The order has a customer already, and this row names another one.
    virtual void on_second_customer(std::uint32_t order, std::size_t row) = 0;
    // An order of an earlier file comes again, with that day and the key of that customer, or
    // no_day and "".
    virtual void on_known_order(std::uint32_t order, Day day, std::string_view customer) = 0;
    // The row's address belongs to a marketplace; its customer is known by name and postcode.
    virtual void on_relay(std::size_t row) = 0;
  };

  CustomerFinder(table::Dataset& data, Sink& sink) : data_(data), sink_(sink) {}

  void open(const Mapping& mapping);

  // Whether money goes back on the rows noted from now on: to their receiver.
  void set_goes_back(bool goes_back) { goes_back_ = goes_back; }

  // Notes the identity on the row. The order gets it, unless it has a customer already.
  void note(std::uint32_t order, const Row& row);
  // Notes the identity on the first row of an order that an earlier file had, to compare the two.
  void note_known(std::uint32_t order, Day day, const Row& row);

  // Whether the key of a row where something is sold is this plain cell of its main identity, just
  // as it stands. Another thread may ask while this one reads rows.
  bool is_plain_key(std::string_view cell) const;
  bool has_plain_keys() const { return plain_kind_ != KeyKind::none; }
  // What set_goes_back() and note() do with such a row.
  void note_plain(std::uint32_t order, const PlainStart& start) {
    goes_back_ = false;
    last_identity_.set(start.key());
    last_named_ = true;
    ++kinds_[static_cast<std::size_t>(plain_kind_)];
    pending_.emplace_back(order, start.row, start.key(), 0, 0, Pending::Use::own, no_day);
    hashes_.push_back(Interner::hash(start.key()));
  }

  // Notes the identity on a further row of an order, if its cell is not that of the row above.
  // `apart`: the row above belongs to another order.
  void note_again(std::uint32_t order, const Row& row, bool apart);

  // The identity column that counts most, and whether the last order noted has a customer: then
  // rows with the same cell there say nothing new.
  std::size_t main_identity() const { return main_identity_; }
  bool is_named() const { return last_named_; }

  // Whether the row names another customer than the order has, both by the same kind of identity.
  bool differs(std::uint32_t order, const Row& row);

  // Looks up what was noted since the last call.
  void find(RowCells& cells);
  // The same, at the end of a block of rows, whose texts are gone afterwards.
  void end_block(RowCells& cells) {
    find(cells);
    last_identity_.keep();
  }

  // Orders by what their customer's key is made of.
  const std::array<std::uint64_t, key_kinds>& kinds() const { return kinds_; }

 private:
  struct Pending {
    std::uint32_t order;
    std::uint32_t row;
    std::string_view cell;  // the key where it stands in the row
    std::size_t key_begin;  // or else its place in keys_
    std::size_t key_end;
    enum class Use : std::uint8_t { own, second, known } use;
    Day day;  // of the row, for Use::known
  };

  Identity name_on(const Row& row) const;
  // What a row says of its customer: the key is the text of a cell, given in `cell`, or else
  // appended to keys_.
  KeyKind find_key(const Row& row, std::string_view& cell);
  KeyKind email_key(std::string_view address, std::string_view& cell);
  bool is_replaceable(const std::string_view& email) const;
  KeyKind note_key(std::uint32_t order, const Row& row, Pending::Use use, Day day);
  void settle(const Pending& pending, RowCells& cells, std::uint64_t hash);
  void add_facts(std::uint32_t customer, bool fresh, const Row& row);
  std::string_view key(const Pending& pending) const {
    if (!pending.cell.empty()) return pending.cell;
    return std::string_view(keys_).substr(pending.key_begin, pending.key_end - pending.key_begin);
  }

  table::Dataset& data_;
  Sink& sink_;
  RoleColumns columns_;
  DateOrder date_order_ = DateOrder::day_first;
  bool name_alone_ = false;     // the name counts before the other columns of the customer
  bool with_postcode_ = false;  // and so many postcodes are filled that it needs one
  std::size_t main_identity_ = Mapping::absent;  // the identity column that counts most
  KeyKind plain_kind_ = KeyKind::none;           // what its cells are, if they may be keys
  bool has_names_ = false;
  std::string relay_domain_;
  std::string phone_country_;
  std::size_t receiver_ = Mapping::absent;
  bool growing_facts_ = false;  // columns that every order may add to

  // What rows change, away from what another thread reads.
  alignas(64) TextAbove last_identity_;  // its cell on the order's first row that has one
  bool last_named_ = false;              // some row of the order names a customer
  bool goes_back_ = false;
  std::vector<Pending> pending_;
  std::vector<std::uint64_t> hashes_;  // of their keys
  std::string keys_;
  std::array<std::uint64_t, key_kinds> kinds_{};
  std::uint32_t touched_ = 0;
};

}  // namespace weerzien::ingest
