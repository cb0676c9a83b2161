// Addresses that a marketplace makes up for a buyer.
#pragma once

#include <string_view>

namespace weerzien {

// Whether the address is one that a marketplace made for an order and passes on: a new order has a
// new one, so it says nothing about who comes back. Lower case is expected. The private addresses
// of a mail provider are not among them: they stay the same for a shop.
bool is_relay(std::string_view email);

}  // namespace weerzien
